namespace ProductClients.Testing;

/// <summary>Laws about the number of requests of a listing.</summary>
internal static class PageLaws
{
    public static IEnumerable<ConformanceLaw> All =>
    [
        new(
            "PageSize",
            "A request asks for PageSize products, or for 100 without PageSize.",
            PageSizeAsync,
            LawNeeds.Pages),
        new(
            "FewerThanAsked",
            "A vendor that sends fewer products than requested is read to the last product.",
            FewerAsync,
            LawNeeds.Pages),
        new("Take", "Take limits the requests, not only the result.", TakeAsync),
        new("TakeMatching", "Take counts only products that match the query.", TakeMatchingAsync),
    ];

    private static async Task PageSizeAsync(Trial trial)
    {
        var stage = await trial.StartAsync(new VendorScript(250));
        await stage.ListAsync();
        trial.Expect(3, stage.Script.Requests, "requests for 250 products");
        await stage.ListAsync(new ProductQuery { PageSize = 50 });
        trial.Expect(
            3 + 5, stage.Script.Requests, "requests for 250 products, and for 250 products with a PageSize of 50");
    }

    private static async Task FewerAsync(Trial trial)
    {
        var stage = await trial.StartAsync(new VendorScript(95) { PageCap = 10 });
        var all = await stage.ListAsync();
        trial.Expect(
            (95, 10, ListingOutcome.Complete),
            (all.Products.Count, stage.Script.Requests, all.Report.Outcome),
            "products, requests and outcome of 95 products in pages of 10 at most");
    }

    private static async Task TakeAsync(Trial trial)
    {
        var stage = await trial.StartAsync(1_000);
        var all = (await stage.ListAsync()).Products;
        foreach (var (take, pages) in new[] { (60, 2), (50, 1), (1, 1) })
        {
            var before = stage.Script.Requests;
            var taken = await stage.ListAsync(new ProductQuery { PageSize = 50, Take = take });
            trial.ExpectProducts([.. all.Take(take)], taken.Products, $"the first {take}");
            trial.Expect(
                stage.IsPaged ? pages : 1,
                stage.Script.Requests - before,
                $"requests for {take} of 1,000 products with a PageSize of 50");
            trial.Expect(
                (ListingOutcome.Truncated, true),
                (taken.Report.Outcome, taken.Report.EndedByTake),
                "the outcome, and whether Take ended the listing");
        }
    }

    private static async Task TakeMatchingAsync(Trial trial)
    {
        var stage = await trial.StartAsync(60);
        var all = (await stage.ListAsync()).Products;
        foreach (var part in new[] { FilterCases.End(all[^1].Name), "" })
        {
            var query = new ProductQuery { NameContains = part, PageSize = 10, Take = 3 };
            var taken = await stage.ListAsync(query);
            trial.ExpectProducts(
                NaiveModel.Apply(query, all), taken.Products, $"the first 3 whose name contains '{part}'");
        }
    }
}
