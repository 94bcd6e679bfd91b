namespace ProductClients.Testing;

/// <summary>Laws about listings that are cancelled or fail.</summary>
internal static class EndLaws
{
    private static readonly ProductQuery Small = new() { PageSize = 10 };

    public static IEnumerable<ConformanceLaw> All =>
    [
        new(
            "Cancelled",
            "Cancellation ends a listing at once, with OperationCanceledException.",
            CancelledAsync,
            faults: VendorFaults.Stall),
        new(
            "CancelledBefore",
            "A listing that is cancelled before it is enumerated sends no request.",
            CancelledBeforeAsync),
        new(
            "Failed",
            "The products before a failure are returned. The ProductClientException that follows is in the report.",
            FailedAsync,
            faults: VendorFaults.Break),
    ];

    private static async Task CancelledAsync(Trial trial)
    {
        var probe = await trial.StartAsync(1);
        foreach (var at in probe.IsPaged ? new[] { 1, 2 } : [1])
        {
            foreach (var byListing in new[] { true, false })
                await CancelAsync(trial, at, byListing);
        }
    }

    // The token can be passed to ListAsync or to the enumeration.
    private static async Task CancelAsync(Trial trial, int at, bool byListing)
    {
        var script = new VendorScript(200) { Fault = VendorFaults.Stall, FaultAt = at };
        var stage = await trial.StartAsync(script);
        using var cancel = new CancellationTokenSource();
        var none = CancellationToken.None;
        var listing = stage.Lister.ListAsync(Small, byListing ? cancel.Token : none);
        var enumeration = DrainAsync(listing, byListing ? none : cancel.Token);
        await stage.Script.RequestedAsync(at);
        await cancel.CancelAsync();
        await trial.ExpectAsync<OperationCanceledException>(() => enumeration, "a cancelled listing");
        trial.Expect(
            (ListingOutcome.Truncated, false),
            (listing.Report.Outcome, string.IsNullOrEmpty(listing.Report.Reason)),
            "the outcome, and whether the reason is missing");
    }

    private static async Task CancelledBeforeAsync(Trial trial)
    {
        var stage = await trial.StartAsync(20);
        var listing = stage.Lister.ListAsync(Small, new CancellationToken(canceled: true));
        await trial.ExpectAsync<OperationCanceledException>(
            () => DrainAsync(listing, CancellationToken.None), "a listing that is cancelled before it is enumerated");
        trial.Expect(0, stage.Script.Requests, "requests");
    }

    private static async Task FailedAsync(Trial trial)
    {
        var probe = await trial.StartAsync(1);
        var at = probe.IsPaged ? 2 : 1;
        var script = new VendorScript(200) { Fault = VendorFaults.Break, FaultAt = at };
        var stage = await trial.StartAsync(script);
        var failed = await stage.TryListAsync(Small);
        trial.Require(
            failed.Error is ProductClientException,
            "a ProductClientException",
            failed.Error?.GetType().Name ?? "no exception");
        trial.Expect(
            (ListingOutcome.Failed, true),
            (failed.Report.Outcome, ReferenceEquals(failed.Report.Error, failed.Error)),
            "the outcome, and whether the report has the error");
        trial.Expect((long)failed.Products.Count, failed.Report.Products, "products in the report");
        trial.Require(
            stage.IsPaged ? failed.Products.Count == 10 : failed.Products.Count is > 0 and < 200,
            "the products before the failure", $"{failed.Products.Count}");
    }

    private static async Task DrainAsync(ProductListing listing, CancellationToken cancellationToken)
    {
        await foreach (var product in listing.WithCancellation(cancellationToken))
        {
        }
    }
}
