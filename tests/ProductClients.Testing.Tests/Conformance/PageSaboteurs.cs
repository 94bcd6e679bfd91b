namespace ProductClients.Testing.Tests.Conformance;

/// <summary>Vendors that break the laws of pages and of Take.</summary>
internal static class PageSaboteurs
{
    public static IEnumerable<Saboteur> All =>
    [
        new("PageSize", "always asks for 10 products")
        {
            Source = static honest => new SourceLie(honest) { Asked = static request => request with { PageSize = 10 } },
        },
        new("FewerThanAsked", "goes on where a full page would have ended")
        {
            Source = static honest => new SourceLie(honest)
            {
                Responded = static (request, chunk) => chunk with
                {
                    Next = new SourceCursor((request.Cursor?.Position ?? 0) + request.PageSize),
                },
            },
        },
        new("Take", "lists everything and cuts the result")
        {
            List = static (honest, query, token) => honest.ListAsync(query with { Take = null }, token)
                .Gathered(products => products.Take(query.Take ?? int.MaxValue)),
        },
        new("TakeMatching", "takes first and filters then")
        {
            List = static (honest, query, token) => honest.ListAsync(new ProductQuery { Take = query.Take }, token)
                .Gathered(products => NaiveModel.Apply(query with { Take = null }, [.. products])),
        },
    ];
}
