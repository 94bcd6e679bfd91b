namespace ProductClients.Testing;

/// <summary>
/// A simple implementation of queries in memory. The laws compare the results of the library with it.
/// </summary>
internal static class NaiveModel
{
    public static IReadOnlyList<ProductFilter> Filters { get; } = Enum.GetValues<ProductFilter>();

    public static IReadOnlyList<Product> Apply(ProductQuery query, IReadOnlyList<Product> products)
    {
        var found = products.Where(product => Filters.All(filter => Matches(filter, query, product)));
        if (query.Sort is { } sort)
            found = Order(sort, found);
        return [.. found.Take(query.Take ?? int.MaxValue)];
    }

    public static bool IsAsked(ProductFilter filter, ProductQuery query) => filter switch
    {
        ProductFilter.Ids => query.Ids.Count > 0,
        ProductFilter.Name => query.Name is not null,
        ProductFilter.NameContains => query.NameContains is not null,
        ProductFilter.Statuses => query.Statuses.Count > 0,
        ProductFilter.Tag => query.Tag is not null,
        ProductFilter.Category => query.Category is not null,
        ProductFilter.Created => query.CreatedFrom is not null || query.CreatedTo is not null,
        _ => query.UpdatedFrom is not null || query.UpdatedTo is not null,
    };

    public static bool Matches(ProductFilter filter, ProductQuery query, Product product) =>
        !IsAsked(filter, query) || filter switch
        {
            ProductFilter.Ids => query.Ids.Contains(product.Id, StringComparer.Ordinal),
            ProductFilter.Name => string.Equals(product.Name, query.Name, StringComparison.Ordinal),
            ProductFilter.NameContains =>
                product.Name.Contains(query.NameContains!, StringComparison.OrdinalIgnoreCase),
            ProductFilter.Statuses => query.Statuses.Contains(product.Status),
            ProductFilter.Tag => product.Tags.Contains(query.Tag!, StringComparer.Ordinal),
            ProductFilter.Category => string.Equals(product.Category, query.Category, StringComparison.Ordinal),
            ProductFilter.Created => IsWithin(product.CreatedAt, query.CreatedFrom, query.CreatedTo),
            _ => IsWithin(product.UpdatedAt, query.UpdatedFrom, query.UpdatedTo),
        };

    /// <summary>Returns whether a product has the field of a filter.</summary>
    public static bool HasField(ProductFilter filter, Product product) => filter switch
    {
        ProductFilter.Statuses => product.RawStatus is not null || product.Status != ProductStatus.Unknown,
        ProductFilter.Tag => product.Tags.Count > 0,
        ProductFilter.Category => product.Category is not null,
        ProductFilter.Created => product.CreatedAt is not null,
        ProductFilter.Updated => product.UpdatedAt is not null,
        _ => true,
    };

    private static IEnumerable<Product> Order(ProductSort sort, IEnumerable<Product> products) => sort.Key switch
    {
        ProductSortKey.Created => Order(products, static p => p.CreatedAt?.UtcTicks, Comparer<long?>.Default, sort),
        ProductSortKey.Updated => Order(products, static p => p.UpdatedAt?.UtcTicks, Comparer<long?>.Default, sort),
        _ => Order(products, static p => p.Name, StringComparer.Ordinal, sort),
    };

    private static IOrderedEnumerable<Product> Order<T>(
        IEnumerable<Product> products, Func<Product, T> key, IComparer<T> comparer, ProductSort sort)
    {
        var known = products.OrderBy(product => key(product) is null);
        return (sort.Descending ? known.ThenByDescending(key, comparer) : known.ThenBy(key, comparer))
            .ThenBy(static product => product.Id, StringComparer.Ordinal);
    }

    private static bool IsWithin(DateTimeOffset? instant, DateTimeOffset? from, DateTimeOffset? to) =>
        instant is not null && !(instant < from) && !(instant > to);
}
