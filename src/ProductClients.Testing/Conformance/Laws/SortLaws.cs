namespace ProductClients.Testing;

/// <summary>Laws about sorting. The library sorts the products itself.</summary>
internal static class SortLaws
{
    private const int DefaultBound = 100_000;

    private static readonly ProductSort[] Sorts =
    [
        .. Enum.GetValues<ProductSortKey>()
            .SelectMany(static key => new[] { new ProductSort(key), new ProductSort(key, Descending: true) }),
    ];

    public static IEnumerable<ConformanceLaw> All =>
    [
        new("Sort", "Every vendor can be sorted. Missing keys come last, and ties are ordered by id.", SortAsync),
        new("SortedTake", "Take is applied after the sort.", trial => SortAsync(trial, take: 7)),
        new(
            "SortIsBounded",
            "A sort of more products than MaxSortedProducts fails with an error that names the option.",
            BoundAsync),
    ];

    private static Task SortAsync(Trial trial) => SortAsync(trial, take: null);

    private static async Task SortAsync(Trial trial, int? take)
    {
        var stage = await trial.StartAsync(60);
        var all = (await stage.ListAsync()).Products;
        foreach (var sort in Sorts)
        {
            var query = new ProductQuery { Sort = sort, Take = take, PageSize = 25 };
            var seen = await stage.ListAsync(query);
            trial.ExpectProducts(NaiveModel.Apply(query, all), seen.Products, $"{sort}");
            trial.Expect(
                (take is null ? ListingOutcome.Complete : ListingOutcome.Truncated, take is not null),
                (seen.Report.Outcome, seen.Report.EndedByTake),
                "the outcome, and whether Take ended the listing");
        }
    }

    private static async Task BoundAsync(Trial trial)
    {
        var probe = await trial.StartAsync(1);
        var bound = probe.Script.IsConfigured ? 50 : DefaultBound;
        var script = new VendorScript(bound + 1) { MaxSortedProducts = bound };
        var stage = await trial.StartAsync(script);
        var sort = new ProductSort(ProductSortKey.Name);
        var seen = await stage.TryListAsync(new ProductQuery { Sort = sort, PageSize = Math.Max(bound / 10, 10) });
        trial.Require(
            seen is { Error: ProductClientException error, Products.Count: 0 }
                && error.Message.Contains("MaxSortedProducts", StringComparison.Ordinal),
            $"a ProductClientException that names MaxSortedProducts ({bound})",
            seen.Error is null
                ? $"{seen.Products.Count} products"
                : $"{seen.Error.GetType().Name}: {seen.Error.Message}");
    }
}
