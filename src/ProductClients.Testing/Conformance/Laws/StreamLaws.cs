namespace ProductClients.Testing;

/// <summary>Laws about the requests in progress while the caller works.</summary>
internal static class StreamLaws
{
    private static readonly ProductQuery Small = new() { PageSize = 10 };

    public static IEnumerable<ConformanceLaw> All =>
    [
        new(
            "FirstProduct",
            "The first product of an array is returned before the last byte has arrived.",
            FirstProductAsync,
            LawNeeds.Array,
            VendorFaults.Stall),
        new(
            "ReadAhead",
            "Only the next page is requested while the caller works on the current page.",
            ReadAheadAsync,
            LawNeeds.Pages),
        new(
            "ReadAheadOff",
            "Reading ahead can be turned off.",
            ReadAheadOffAsync,
            LawNeeds.Pages | LawNeeds.Options),
        new("ReadAheadNeedsNothing", "A page that Take does not need is not read ahead.", TakeAsync, LawNeeds.Pages),
        new(
            "Leaving",
            "Leaving the loop cancels the request in progress.",
            LeavingAsync,
            faults: VendorFaults.Stall),
    ];

    private static async Task FirstProductAsync(Trial trial)
    {
        var stage = await trial.StartAsync(Stalled(200, at: 1));
        var left = await stage.LeaveAfterAsync(1);
        trial.Expect(
            (1, 1), (left.Products.Count, stage.Script.Requests), "products and requests of a response that stalls");
    }

    private static async Task ReadAheadAsync(Trial trial)
    {
        var stage = await trial.StartAsync(new VendorScript(60));
        await using var products = stage.Lister.ListAsync(Small).GetAsyncEnumerator();
        for (var i = 0; i < 10; i++)
        {
            trial.Expect(true, await products.MoveNextAsync(), "whether there is another product");
            await stage.Script.RequestedAsync(2);
        }

        trial.Expect(2, stage.Script.Requests, "requests when the caller has all products of the first page");
    }

    private static async Task ReadAheadOffAsync(Trial trial)
    {
        var stage = await trial.StartAsync(new VendorScript(60) { ReadAhead = false });
        var left = await stage.LeaveAfterAsync(10, Small);
        trial.Expect(
            (10, 1), (left.Products.Count, stage.Script.Requests), "products and requests of the first page alone");
    }

    private static async Task TakeAsync(Trial trial)
    {
        var stage = await trial.StartAsync(new VendorScript(60));
        await stage.ListAsync(Small with { Take = 10 });
        // The second listing gives a lister that wrongly reads ahead the time to do so.
        await stage.ListAsync(Small with { Take = 10 });
        trial.Expect(2, stage.Script.Requests, "requests of two listings of one page each");
    }

    private static async Task LeavingAsync(Trial trial)
    {
        var probe = await trial.StartAsync(1);
        var stage = await trial.StartAsync(Stalled(200, at: probe.IsPaged ? 2 : 1));
        var listing = stage.Lister.ListAsync(Small);
        await foreach (var product in listing)
        {
            if (stage.IsPaged)
                await stage.Script.RequestedAsync(2);
            break;
        }

        trial.Expect(
            (ListingOutcome.Truncated, 1L),
            (listing.Report.Outcome, listing.Report.Products),
            "the outcome, and the products");
    }

    private static VendorScript Stalled(int productCount, int at) =>
        new(productCount) { Fault = VendorFaults.Stall, FaultAt = at };
}
