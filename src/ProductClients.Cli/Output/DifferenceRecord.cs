using System.Text.Json;
using ProductClients.Cli.Comparison;

namespace ProductClients.Cli.Output;

/// <summary>A difference in JSON output. The order and names of the properties are part of the output format.</summary>
internal sealed record DifferenceRecord(
    string Change, string Registration, string Id, string? Name, IReadOnlyList<FieldChange> Fields, JsonElement Product)
{
    public static string ToJson(ProductDifference difference) => JsonSerializer.Serialize(
        new DifferenceRecord(
            JsonNamingPolicy.CamelCase.ConvertName(difference.Change.ToString()),
            difference.Key.Registration,
            difference.Key.Id,
            difference.Name,
            difference.Fields,
            difference.Product),
        ToolJson.Compact.DifferenceRecord);
}
