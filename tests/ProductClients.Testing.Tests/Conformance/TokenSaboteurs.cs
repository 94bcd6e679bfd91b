namespace ProductClients.Testing.Tests.Conformance;

/// <summary>Vendors that break the laws of continuation tokens.</summary>
internal static class TokenSaboteurs
{
    public static IEnumerable<Saboteur> All =>
    [
        .. new[] { "Parts", "FilteredParts" }.Select(static law => new Saboteur(law, "keeps its position in a field")
        {
            Source = static inner => new SharedPosition(inner),
        }),
        .. new[] { "PageTokens", "TokenAfterLeaving", "TokenAfterFailure", "DamagedToken" }.Select(
            static law => new Saboteur(law, "returns no tokens")
            {
                List = static (inner, query, token) => inner.ListAsync(query, token)
                    .Pages(static page => WithToken(page, null)),
            }),
        new("TokenOfAnotherQuery", "accepts a token of another query")
        {
            List = static (inner, query, token) => inner.ListAsync(query with { NameContains = null }, token),
        },
        new("TokenOfAnotherRegistration", "has the same name for all registrations") { FixedName = "one" },
        new("TokenOfNativeQuery", "omits the native parameters from the token")
        {
            Source = static inner => new FaultySource(inner)
            {
                ChangePlan = static plan => plan with { NativeKey = null },
            },
        },
        new("SortedWithoutTokens", "returns tokens for a sorted listing")
        {
            List = static (inner, query, token) =>
                query.Sort is null ? inner.ListAsync(query, token) : WithTokens(inner, query, token),
        },
        new("ArrayWithoutTokens", "returns tokens for an array") { IsArray = true, List = WithTokens },
    ];

    private static ProductListing WithTokens(IProductLister inner, ProductQuery query, CancellationToken token) =>
        inner.ListAsync(query, token).Pages(static page => WithToken(page, "next"));

    private static ProductPage WithToken(ProductPage page, string? token) =>
        new(page.Items, token, page.TotalCount, page.RequestId);
}
