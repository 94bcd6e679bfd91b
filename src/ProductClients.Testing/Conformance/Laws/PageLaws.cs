namespace ProductClients.Testing;

/// <summary>How many requests a listing takes.</summary>
internal static class PageLaws
{
    public static IEnumerable<ConformanceLaw> All =>
    [
        new("PageSize", "PageSize is asked for, and 100 without one.", PageSizeAsync, LawNeeds.Pages),
        new(
            "FewerThanAsked",
            "A vendor that gives fewer products than asked is followed to the last one.",
            FewerAsync,
            LawNeeds.Pages),
        new("Take", "Take stops requests, not only results.", TakeAsync),
        new("TakeMatching", "Take counts the products that match.", TakeMatchingAsync),
    ];

    private static async Task PageSizeAsync(Trial trial)
    {
        var stage = await trial.StartAsync(new VendorScript(250));
        await stage.ListAsync();
        trial.Expect(3, stage.Script.Requests, "requests for 250 products");
        await stage.ListAsync(new ProductQuery { PageSize = 50 });
        trial.Expect(3 + 5, stage.Script.Requests, "requests for 250 products, and once more with a PageSize of 50");
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
                $"requests for {take} of 1,000 products at 50 a page");
            trial.Expect(
                (ListingOutcome.Truncated, true),
                (taken.Report.Outcome, taken.Report.EndedByTake),
                "the outcome, ended by Take");
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
