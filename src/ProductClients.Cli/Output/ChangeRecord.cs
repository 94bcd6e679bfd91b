using System.Text.Json;

namespace ProductClients.Cli.Output;

/// <summary>A change in JSON output. The order and names of the properties are part of the output format.</summary>
internal sealed record ChangeRecord(
    long Round,
    string Change,
    string Registration,
    string Id,
    string? Name,
    IReadOnlyList<string> Fields,
    JsonElement? Product)
{
    public static string ToJson(long round, ProductChange change) => JsonSerializer.Serialize(
        new ChangeRecord(
            round,
            JsonNamingPolicy.CamelCase.ConvertName(change.Kind.ToString()),
            change.Registration,
            change.Id,
            change.Product?.Name,
            [.. change.Fields.Select(FieldNames.Of)],
            change.Product is { } product ? JsonSerializer.SerializeToElement(product, ToolJson.Product) : null),
        ToolJson.Compact.ChangeRecord);
}
