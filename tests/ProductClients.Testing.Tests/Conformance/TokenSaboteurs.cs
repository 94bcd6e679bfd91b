namespace ProductClients.Testing.Tests.Conformance;

/// <summary>Vendors that break the laws of continuation tokens.</summary>
internal static class TokenSaboteurs
{
    public static IEnumerable<Saboteur> All =>
    [
        .. new[] { "Parts", "FilteredParts" }.Select(static law => new Saboteur(law, "keeps its position in itself")
        {
            Source = static honest => new SharedPosition(honest),
        }),
        .. new[] { "PageTokens", "TokenAfterLeaving", "TokenAfterFailure", "DamagedToken" }.Select(
            static law => new Saboteur(law, "gives no tokens")
            {
                List = static (honest, query, token) => honest.ListAsync(query, token)
                    .Pages(static page => page with { ContinuationToken = null }),
            }),
        new("TokenOfAnotherQuery", "takes a token for another query")
        {
            List = static (honest, query, token) => honest.ListAsync(query with { NameContains = null }, token),
        },
        new("TokenOfAnotherRegistration", "is one registration for all") { FixedName = "one" },
        new("TokenOfNativeQuery", "forgets the native parameters")
        {
            Source = static honest => new SourceLie(honest) { Planned = static plan => plan with { NativeKey = null } },
        },
        new("SortedWithoutTokens", "gives tokens of a sorted listing")
        {
            List = static (honest, query, token) => query.Sort is null ? honest.ListAsync(query, token) : WithTokens(honest, query, token),
        },
        new("ArrayWithoutTokens", "gives tokens of an array") { IsArray = true, List = WithTokens },
    ];

    private static ProductListing WithTokens(IProductLister honest, ProductQuery query, CancellationToken token) =>
        honest.ListAsync(query, token).Pages(static page => page with { ContinuationToken = "next" });
}
