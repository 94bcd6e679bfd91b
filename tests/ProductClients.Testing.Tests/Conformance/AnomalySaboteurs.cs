namespace ProductClients.Testing.Tests.Conformance;

/// <summary>Vendors that trust a server whose pages make no sense.</summary>
internal static class AnomalySaboteurs
{
    public static IEnumerable<Saboteur> All =>
    [
        .. new[] { "RepeatedPage", "Circle", "LongCircle", "MovedList" }.Select(
            static law => new Saboteur(law, "gives a product another id each time")
            {
                DropsOptions = true,
                Source = static honest => Lies.Mapped(honest, static (number, product) => product with { Id = $"{number} {product.Id}" }),
            }),
        new("StuckPosition", "goes on by counting, whatever the vendor says")
        {
            Source = static honest => new SourceLie(honest)
            {
                Responded = static (request, chunk) => chunk with
                {
                    Next = new SourceCursor((request.Cursor?.Position ?? 0) + chunk.Items.Count),
                },
            },
        },
        new("NeverEnding", "drops the bound") { DropsOptions = true },
    ];
}
