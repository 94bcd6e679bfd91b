using System.Globalization;

namespace ProductClients.Testing;

/// <summary>Laws about the report of a listing.</summary>
internal static class ReportLaws
{
    public static IEnumerable<ConformanceLaw> All =>
    [
        new(
            "Complete",
            "A listing is pending until it ends, and complete only if the end of the vendor's list was received.",
            CompleteAsync),
        new(
            "Truncated",
            "A listing is truncated if the vendor's total differs from the number of products. The reason has both.",
            TruncatedAsync,
            LawNeeds.Pages,
            VendorFaults.WrongTotal),
        new("TakeOfAll", "A listing that has no more products than Take is complete.", TakeOfAllAsync),
        new("Counts", "The report counts products returned, products received, pages and requests.", CountsAsync),
    ];

    private static async Task CompleteAsync(Trial trial)
    {
        var stage = await trial.StartAsync(60);
        var listing = stage.Lister.ListAsync(new ProductQuery { PageSize = 25 });
        trial.Expect(ListingOutcome.Pending, listing.Report.Outcome, "the outcome before the enumeration");
        await foreach (var product in listing)
            trial.Expect(ListingOutcome.Pending, listing.Report.Outcome, $"the outcome at '{product.Id}'");
        trial.Expect(
            (ListingOutcome.Complete, null), (listing.Report.Outcome, listing.Report.Reason), "the outcome at the end");
        var left = await stage.LeaveAfterAsync(60);
        trial.Require(
            left.Report.Outcome != ListingOutcome.Pending,
            "an outcome after leaving the loop at the last product",
            "Pending");
        left = await stage.LeaveAfterAsync(59);
        trial.Expect(
            (ListingOutcome.Truncated, false),
            (left.Report.Outcome, string.IsNullOrEmpty(left.Report.Reason)),
            "the outcome after leaving the loop, and whether the reason is missing");
    }

    private static async Task TruncatedAsync(Trial trial)
    {
        foreach (var claimed in new[] { 120, 57 })
        {
            var stage = await trial.StartAsync(new VendorScript(95) { ClaimedTotal = claimed });
            var listed = await stage.ListAsync(new ProductQuery { PageSize = 20 });
            trial.Expect(
                ListingOutcome.Truncated,
                listed.Report.Outcome,
                $"the outcome of 95 products when the vendor's total is {claimed}");
            trial.Require(
                Contains(listed.Report.Reason, claimed) && Contains(listed.Report.Reason, listed.Products.Count),
                $"a reason with the numbers {claimed} and {listed.Products.Count}", $"{listed.Report.Reason}");
            trial.Require(claimed < 95 || listed.Products.Count == 95, "all 95 products", $"{listed.Products.Count}");
        }

        static bool Contains(string? reason, int number) =>
            reason?.Contains(number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) == true;
    }

    private static async Task TakeOfAllAsync(Trial trial)
    {
        var stage = await trial.StartAsync(20);
        foreach (var take in new[] { 20, 21 })
        {
            var listed = await stage.ListAsync(new ProductQuery { Take = take, PageSize = 10 });
            trial.Expect(
                (ListingOutcome.Complete, false),
                (listed.Report.Outcome, listed.Report.EndedByTake),
                $"the outcome of a listing of 20 products with Take = {take}");
        }
    }

    private static async Task CountsAsync(Trial trial)
    {
        var stage = await trial.StartAsync(60);
        var query = new ProductQuery { PageSize = 25 };
        var all = await stage.ListAsync(query);
        var requests = stage.Script.Requests;
        // Only the library's own pipeline counts requests, and its registrations have options.
        var sent = stage.Script.IsConfigured ? requests : 0;
        trial.Expect(
            (60L, 60L, 0L, requests, sent),
            (all.Report.Products, all.Report.Received, all.Report.Duplicates, all.Report.Pages, all.Report.Requests),
            "products, received, duplicates, pages and requests");
        trial.Expect(60L, all.Report.Total ?? 60, "the vendor's total, if it sends one");
        var some = await stage.ListAsync(query with { NameContains = all.Products[0].Name });
        trial.Expect((long)some.Products.Count, some.Report.Products, "products with a filter");
        trial.Require(
            some.Report.Received >= some.Products.Count && (some.Report.Pushed.Count > 0 || some.Report.Received == 60),
            "the number of products received before a local filter, 60", $"{some.Report.Received}");
        var left = await stage.LeaveAfterAsync(7, query);
        trial.Expect(7L, left.Report.Products, "products after leaving the loop at the 7th product");
    }
}
