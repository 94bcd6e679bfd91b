namespace ProductClients.Cli.Parsing;

/// <summary>Parses sort orders such as <c>created:asc</c>.</summary>
internal static class SortOrders
{
    private static readonly Dictionary<string, ProductSort> All = Enum.GetValues<ProductSortKey>()
        .SelectMany(static key => new[] { (Key: key, Descending: false), (Key: key, Descending: true) })
        .ToDictionary(
            static order => $"{order.Key.ToString().ToLowerInvariant()}:{(order.Descending ? "desc" : "asc")}",
            static order => new ProductSort(order.Key, order.Descending),
            StringComparer.OrdinalIgnoreCase);

    public static string Valid => string.Join(", ", All.Keys);

    public static ProductSort? Parse(string text) => All.GetValueOrDefault(text);
}
