namespace ProductClients.Testing.Tests.Conformance;

/// <summary>Vendors that break the laws of order.</summary>
internal static class SortSaboteurs
{
    public static IEnumerable<Saboteur> All =>
    [
        new("Sort", "ignores the sort")
        {
            List = static (honest, query, token) => honest.ListAsync(query with { Sort = null }, token),
        },
        new("SortedTake", "takes first and sorts then")
        {
            List = static (honest, query, token) => query.Sort is null
                ? honest.ListAsync(query, token)
                : honest.ListAsync(query with { Sort = null }, token).Gathered(products => NaiveModel.Apply(query, [.. products])),
        },
        new("SortIsBounded", "sorts any number of products")
        {
            List = static (honest, query, token) => query.Sort is null
                ? honest.ListAsync(query, token)
                : honest.ListAsync(query with { Sort = null }, token).Gathered(products => NaiveModel.Apply(query, [.. products])),
        },
    ];
}
