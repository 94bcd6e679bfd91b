namespace ProductClients.Testing.Tests.Conformance;

/// <summary>Vendors that break the laws of sorting.</summary>
internal static class SortSaboteurs
{
    public static IEnumerable<Saboteur> All =>
    [
        new("Sort", "ignores the sort")
        {
            List = static (inner, query, token) => inner.ListAsync(query with { Sort = null }, token),
        },
        new("SortedTake", "applies Take before the sort")
        {
            List = static (inner, query, token) => query.Sort is null
                ? inner.ListAsync(query, token)
                : inner.ListAsync(query with { Sort = null }, token)
                    .Gathered(products => NaiveModel.Apply(query, [.. products])),
        },
        new("CatalogTake", "is complete one product before Take")
        {
            List = static (inner, query, token) => query.Take is null || query.Sort is null
                ? inner.ListAsync(query, token)
                : inner.ListAsync(query with { Take = null }, token)
                    .Gathered(products => NaiveModel.Apply(query with { Take = query.Take - 1 }, [.. products])),
        },
        new("SortIsBounded", "sorts any number of products")
        {
            List = static (inner, query, token) => query.Sort is null
                ? inner.ListAsync(query, token)
                : inner.ListAsync(query with { Sort = null }, token)
                    .Gathered(products => NaiveModel.Apply(query, [.. products])),
        },
    ];
}
