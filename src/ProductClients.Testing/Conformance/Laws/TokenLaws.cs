namespace ProductClients.Testing;

/// <summary>Laws about listings that continue from a token.</summary>
internal static class TokenLaws
{
    private static readonly ProductQuery Small = new() { PageSize = 5 };

    public static IEnumerable<ConformanceLaw> All =>
    [
        new(
            "Parts",
            "Parts of a listing, each read by a new lister, add up to the complete listing and its counts.",
            PartsAsync,
            LawNeeds.Pages),
        new(
            "FilteredParts",
            "Parts of a listing with a filter add up to the complete listing.",
            FilteredPartsAsync,
            LawNeeds.Pages),
        new(
            "PageTokens",
            "Every page has a continuation token for the products after it, except the last page.",
            PageTokensAsync,
            LawNeeds.Pages),
        new(
            "TokenAfterLeaving",
            "A caller that stops between two products can continue from there.",
            LeavingAsync,
            LawNeeds.Pages),
        new(
            "TokenAfterFailure",
            "A listing that failed can continue after the last product that it returned.",
            FailureAsync,
            LawNeeds.Pages,
            VendorFaults.Break),
    ];

    private static async Task PartsAsync(Trial trial)
    {
        foreach (var take in new[] { 1, 4, 5, 7 })
            await InPartsAsync(trial, Small with { Take = take });
    }

    private static async Task FilteredPartsAsync(Trial trial)
    {
        var stage = await trial.StartAsync(new VendorScript(23));
        var all = (await stage.ListAsync()).Products;
        // The most frequent letter, so that enough products match for several parts.
        var letter = all.SelectMany(static p => p.Name.Distinct()).Where(char.IsAsciiLetter)
            .GroupBy(static c => c).MaxBy(static group => group.Count())?.Key;
        await InPartsAsync(trial, Small with { Take = 2, NameContains = $"{letter}" });
    }

    private static async Task InPartsAsync(Trial trial, ProductQuery query)
    {
        var first = await trial.StartAsync(new VendorScript(23));
        var complete = await first.ListAsync(query with { Take = null });
        var part = await first.ListAsync(query);
        var parts = new List<Product>(part.Products);
        while (part.Token is { } token && parts.Count <= complete.Products.Count)
        {
            var fresh = await trial.StartAsync(23);
            trial.Expect(true, part.Report.EndedByTake, "whether Take ended a part that has a token");
            part = await fresh.ResumeAsync(token, query);
            trial.Require(
                part.Report.ReceivedBefore >= parts.Count, $"a token that counts the {parts.Count} products before it",
                $"{part.Report.ReceivedBefore}");
            parts.AddRange(part.Products);
        }

        trial.ExpectProducts(complete.Products, parts, $"all parts of {query.Take} products together");
        trial.Expect(
            (ListingOutcome.Complete, complete.Report.Received),
            (part.Report.Outcome, part.Report.ReceivedBefore + part.Report.Received),
            "the outcome of the last part, and the number of products received by all parts");
    }

    private static async Task PageTokensAsync(Trial trial)
    {
        var stage = await trial.StartAsync(new VendorScript(23));
        var all = (await stage.ListAsync()).Products;
        var given = 0;
        await foreach (var page in stage.Lister.ListAsync(Small).AsPages())
        {
            given += page.Items.Count;
            trial.Expect(
                given < all.Count,
                page.ContinuationToken is not null,
                $"whether there is a token after {given} of {all.Count} products");
            if (page.ContinuationToken is not { } token)
                continue;
            var rest = await stage.ResumeAsync(token);
            trial.ExpectProducts([.. all.Skip(given)], rest.Products, $"the products after the first {given}");
        }
    }

    private static async Task LeavingAsync(Trial trial)
    {
        var stage = await trial.StartAsync(new VendorScript(23));
        var all = (await stage.ListAsync()).Products;
        foreach (var count in new[] { 1, 5, 12 })
        {
            var left = await stage.LeaveAfterAsync(count, Small);
            trial.Require(left.Token is not null, $"a token after {count} products", "none");
            var rest = await stage.ResumeAsync(left.Token);
            trial.ExpectProducts([.. all.Skip(count)], rest.Products, $"the products after the first {count}");
        }
    }

    private static async Task FailureAsync(Trial trial)
    {
        var stage = await trial.StartAsync(new VendorScript(23));
        var all = (await stage.ListAsync()).Products;
        var script = new VendorScript(23) { Fault = VendorFaults.Break, FaultAt = 3 };
        var broken = await trial.StartAsync(script);
        var failed = await broken.TryListAsync(Small);
        trial.Require(failed.Error is not null, "a failure", "none");
        trial.Require(failed.Token is not null, "a token after a failure", "none");
        var rest = await stage.ResumeAsync(failed.Token);
        trial.ExpectProducts(all, [.. failed.Products, .. rest.Products], "the products before and after the failure");
    }
}
