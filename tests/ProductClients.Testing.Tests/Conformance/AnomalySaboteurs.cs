namespace ProductClients.Testing.Tests.Conformance;

/// <summary>Vendors that break the laws of pages that repeat, move or do not end.</summary>
internal static class AnomalySaboteurs
{
    public static IEnumerable<Saboteur> All =>
    [
        .. new[] { "RepeatedPage", "Circle", "LongCircle", "MovedList" }.Select(
            static law => new Saboteur(law, "changes the id of a product with each response")
            {
                DropsOptions = true,
                Source = static inner => FaultySources.Mapped(
                    inner, static (number, product) => product with { Id = $"{number} {product.Id}" }),
            }),
        new("StuckPosition", "counts products and ignores the position of the response")
        {
            Source = static inner => new FaultySource(inner)
            {
                ChangePage = static (request, page) => page with
                {
                    Next = new SourceCursor((request.Cursor?.Position ?? 0) + page.Products.Count),
                },
            },
        },
        new("NeverEnding", "ignores MaxPages") { DropsOptions = true },
    ];
}
