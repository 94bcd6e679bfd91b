using System.Text.Json;
using ProductClients.Cli.Comparison;

namespace ProductClients.Cli.Output;

/// <summary>A difference as the tool prints it, in this order and with these names.</summary>
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
