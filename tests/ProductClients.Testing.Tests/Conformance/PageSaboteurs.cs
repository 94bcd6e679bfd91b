namespace ProductClients.Testing.Tests.Conformance;

/// <summary>Vendors that break the laws of pages and of Take.</summary>
internal static class PageSaboteurs
{
    public static IEnumerable<Saboteur> All =>
    [
        new("PageSize", "always requests 10 products")
        {
            Source = static inner => new FaultySource(inner)
            {
                ChangeRequest = static request => new(10, request.Call) { Cursor = request.Cursor },
            },
        },
        new("FewerThanAsked", "continues after the requested page size")
        {
            Source = static inner => new FaultySource(inner)
            {
                ChangePage = static (request, page) => page with
                {
                    Next = new SourceCursor((request.Cursor?.Position ?? 0) + request.PageSize),
                },
            },
        },
        new("Take", "lists all products and then limits the result")
        {
            List = static (inner, query, token) => inner.ListAsync(query with { Take = null }, token)
                .Gathered(products => products.Take(query.Take ?? int.MaxValue)),
        },
        new("TakeMatching", "applies Take before the filters")
        {
            List = static (inner, query, token) => inner.ListAsync(new ProductQuery { Take = query.Take }, token)
                .Gathered(products => NaiveModel.Apply(query with { Take = null }, [.. products])),
        },
    ];
}
