using System.Text.Json;

namespace ProductClients.Cli.Reporting;

/// <summary>Formats the names of filters in messages and tables, such as <c>nameContains</c>.</summary>
internal static class FilterNames
{
    public static string Of(ProductFilter filter) => JsonNamingPolicy.CamelCase.ConvertName(filter.ToString());
}
