namespace ProductClients.Tests.Model;

/// <summary>Filters and sorts products in the simplest way.</summary>
internal static class ModelFilter
{
    public static bool Matches(Product product, ProductQuery query) =>
        Enum.GetValues<ProductFilter>().All(filter => Matches(product, query, filter, TimeSpan.Zero));

    /// <summary>Returns whether a server that applies one filter may return a product. A server returns all matching
    /// products, and may return more.</summary>
    public static bool MatchesPushed(Product product, ProductQuery query, ProductFilter filter) =>
        Matches(product, query, filter, TimeSpan.FromDays(1));

    public static IEnumerable<Product> Sort(IEnumerable<Product> products, ProductSort sort)
    {
        var list = products.OrderBy(static product => product.Id, StringComparer.Ordinal).ToList();
        return (sort.Key, sort.Descending) switch
        {
            (ProductSortKey.Name, false) => list.OrderBy(static product => product.Name, StringComparer.Ordinal),
            (ProductSortKey.Name, true) =>
                list.OrderByDescending(static product => product.Name, StringComparer.Ordinal),
            (ProductSortKey.Created, _) => ByTime(list, static product => product.CreatedAt, sort.Descending),
            _ => ByTime(list, static product => product.UpdatedAt, sort.Descending),
        };
    }

    private static IEnumerable<Product> ByTime(
        List<Product> products, Func<Product, DateTimeOffset?> time, bool isDescending)
    {
        var dated = products.Where(product => time(product) is not null);
        var ordered = isDescending
            ? dated.OrderByDescending(product => time(product)!.Value.UtcTicks)
            : dated.OrderBy(product => time(product)!.Value.UtcTicks);
        return [.. ordered, .. products.Where(product => time(product) is null)];
    }

    private static bool Matches(Product product, ProductQuery query, ProductFilter filter, TimeSpan margin)
    {
        var comparison = margin > TimeSpan.Zero ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return filter switch
        {
            ProductFilter.Ids => query.Ids.Count == 0 || query.Ids.Any(id => id == product.Id),
            ProductFilter.Name => query.Name is null || string.Equals(query.Name, product.Name, comparison),
            ProductFilter.NameContains => query.NameContains is null
                || product.Name.ToUpperInvariant()
                    .Contains(query.NameContains.ToUpperInvariant(), StringComparison.Ordinal),
            ProductFilter.Statuses => query.Statuses.Count == 0
                || query.Statuses.Any(status => status == product.Status),
            ProductFilter.Tag => query.Tag is null || product.Tags.Any(tag => tag == query.Tag),
            ProductFilter.Category => query.Category is null || query.Category == product.Category,
            ProductFilter.Created => IsWithin(product.CreatedAt, query.CreatedFrom, query.CreatedTo, margin),
            _ => IsWithin(product.UpdatedAt, query.UpdatedFrom, query.UpdatedTo, margin),
        };
    }

    private static bool IsWithin(DateTimeOffset? time, DateTimeOffset? from, DateTimeOffset? to, TimeSpan margin)
    {
        if (from is null && to is null)
        {
            return true;
        }

        return time is not null
            && (from is null || time.Value.UtcTicks >= from.Value.UtcTicks - margin.Ticks)
            && (to is null || time.Value.UtcTicks <= to.Value.UtcTicks + margin.Ticks);
    }
}
