using Microsoft.Extensions.DependencyInjection;

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
            "CatalogTake",
            "A registration of a catalog is complete only if the caller received all of its products, whatever the "
            + "sort, Take and failure policy.",
            CatalogTakeAsync),
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

    private static async Task CatalogTakeAsync(Trial trial)
    {
        const int Count = 60;
        var stage = await trial.StartAsync(Count);
        using var catalog = ProductClientsFactory.CreateCatalog(
            clients => clients.AddLister(stage.Lister.Name, _ => stage.Lister));
        foreach (var policy in Enum.GetValues<CatalogFailurePolicy>())
            foreach (var sort in new[] { null, Sorts[0], Sorts[^1] })
                foreach (var take in new[] { 7, Count - 1, Count, Count + 1 })
                {
                    var query = new ProductQuery { Sort = sort, Take = take, PageSize = 25 };
                    var result = await catalog
                        .ListAsync(query, new CatalogListingOptions { FailurePolicy = policy })
                        .ToResultAsync().ConfigureAwait(false);
                    var report = result.Report.Registrations[0];
                    trial.Expect(
                        take < Count
                            ? (take, ListingOutcome.Truncated, true)
                            : (Count, ListingOutcome.Complete, false),
                        (result.Products.Count, report.Outcome, report.EndedByTake),
                        $"the products and the outcome of a catalog with {policy}, sort {sort} and Take = {take}");
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
