namespace ProductClients.Testing;

/// <summary>Laws about vendors whose pages come twice, move or do not end.</summary>
internal static class AnomalyLaws
{
    private const int DefaultBound = 100_000;

    public static IEnumerable<ConformanceLaw> All =>
    [
        new(
            "RepeatedPage",
            "A page that the vendor sends twice ends the listing with PagingAnomaly.",
            RepeatedPageAsync,
            LawNeeds.Pages),
        new(
            "Circle",
            "A circle of pages, of any length, ends the listing with PagingAnomaly.",
            CirclesAsync,
            LawNeeds.Pages),
        new(
            "LongCircle",
            "A circle of pages with more products than MaxRememberedIds also ends the listing with PagingAnomaly.",
            LongCircleAsync,
            LawNeeds.Pages | LawNeeds.Options),
        new(
            "StuckPosition",
            "A page that names itself as the next page ends the listing with PagingAnomaly.",
            StuckAsync,
            LawNeeds.Pages,
            VendorFaults.StuckPosition),
        new(
            "NeverEnding",
            "A listing that does not end is stopped after MaxPages pages, with PagingAnomaly.",
            NeverEndingAsync,
            LawNeeds.Pages),
        new(
            "MovedList",
            "A product that the vendor sends again, because its list moved, is returned once and counted.",
            MovedAsync,
            LawNeeds.Pages),
    ];

    private static Task RepeatedPageAsync(Trial trial) => CircleAsync(trial, period: 1);

    private static async Task CirclesAsync(Trial trial)
    {
        foreach (var period in new[] { 2, 3, 7 })
            await CircleAsync(trial, period);
    }

    private static async Task CircleAsync(Trial trial, int period)
    {
        var script = Circle(period, pageSize: 5);
        var listed = await AnomalyAsync(trial, script, pageSize: 5, mostRequests: (3 * period) + 2);
        trial.Expect(5 * period, listed.Products.Count, $"products of a circle of {period} pages of 5, each once");
    }

    private static Task<Listed> LongCircleAsync(Trial trial) => AnomalyAsync(
        trial, Circle(period: 30, pageSize: 2, maxRememberedIds: 4), pageSize: 2, mostRequests: 93);

    private static Task<Listed> StuckAsync(Trial trial) => AnomalyAsync(
        trial, new VendorScript(60) { Fault = VendorFaults.StuckPosition, FaultAt = 2 }, pageSize: 10, mostRequests: 4);

    private static async Task NeverEndingAsync(Trial trial)
    {
        var probe = await trial.StartAsync(new VendorScript(1));
        var bound = probe.Script.IsConfigured ? 20 : DefaultBound;
        var script = new VendorScript(bound + 3) { MaxPages = bound };
        var listed = await AnomalyAsync(trial, script, pageSize: 1, mostRequests: bound + 1);
        trial.Expect(bound, listed.Products.Count, "products of the pages up to the bound");
    }

    private static async Task MovedAsync(Trial trial)
    {
        // After the first page, the vendor has a new product at the start of its list.
        var script = new VendorScript(31)
        {
            List = [.. Enumerable.Range(0, 30)],
            LaterList = [30, .. Enumerable.Range(0, 30)],
        };
        var stage = await trial.StartAsync(script);
        var listed = await stage.ListAsync(new ProductQuery { PageSize = 10 });
        var ids = listed.Products.Select(static p => p.Id).Distinct(StringComparer.Ordinal).Count();
        trial.Expect(
            (30, 30, 1L, 30L),
            (listed.Products.Count, ids, listed.Report.Duplicates, listed.Report.Received),
            "products, different ids, duplicates and received");
        trial.Expect(
            ListingOutcome.Truncated,
            listed.Report.Outcome,
            "the outcome, since the vendor now counts 31 products and sent 30");
    }

    private static VendorScript Circle(int period, int pageSize, int? maxRememberedIds = null) => new(period * pageSize)
    {
        List = [.. Enumerable.Repeat(Enumerable.Range(0, period * pageSize), 10).SelectMany(static round => round)],
        MaxRememberedIds = maxRememberedIds,
    };

    private static async Task<Listed> AnomalyAsync(Trial trial, VendorScript script, int pageSize, int mostRequests)
    {
        var stage = await trial.StartAsync(script);
        var before = stage.Script.Requests;
        var listed = await stage.TryListAsync(new ProductQuery { PageSize = pageSize });
        trial.Expect(
            (ProductErrorCode.PagingAnomaly, ListingOutcome.Failed),
            ((listed.Error as ProductClientException)?.Code ?? ProductErrorCode.Unknown, listed.Report.Outcome),
            "the code of the error, and the outcome");
        trial.Require(
            stage.Script.Requests - before <= mostRequests,
            $"at most {mostRequests} requests", $"{stage.Script.Requests - before}");
        return listed;
    }
}
