using System.Text.Json;

namespace ProductClients.Cli.Output;

/// <summary>Formats the names of portable fields as in the JSON of a product, such as <c>displayName</c>.</summary>
internal static class FieldNames
{
    /// <summary>Gets the names of all portable fields.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<ProductField>().Select(Of)];

    public static string Of(ProductField field) => JsonNamingPolicy.CamelCase.ConvertName(field.ToString());
}
