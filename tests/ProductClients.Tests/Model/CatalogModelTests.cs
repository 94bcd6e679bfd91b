using FsCheck.Xunit;
using ProductClients.Catalog;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Model;

/// <summary>Compares a catalog with the listings of its registrations, over random cases.</summary>
[Properties(MaxTest = 1_000 * LongRun.Factor, Arbitrary = [typeof(CatalogCases)])]
public class CatalogModelTests
{
    [Property]
    public async Task A_catalog_returns_and_reports_the_products_of_each_listing(CatalogCase catalog)
    {
        var listing = CatalogOf(catalog).ListAsync(catalog.Query with { Take = null });

        var result = await listing.ToResultAsync();

        foreach (var vendor in catalog.Vendors)
        {
            var expected = NaiveListing.Of(vendor with { Query = catalog.Query with { Take = null } });
            var report = result.Report.Registrations.Single(registration => registration.Registration == vendor.Name);
            Assert.Equal(expected.Ids, result.Products.Where(product => product.Registration == vendor.Name).Ids());
            Assert.Equal(
                (expected.Outcome, (long)expected.Ids.Count, expected.Error),
                (report.Outcome, report.Products, report.Error?.Code));
        }
    }

    [Property]
    public async Task A_sorted_catalog_is_sorted_over_all_vendors(CatalogCase catalog)
    {
        var sort = catalog.Query.Sort ?? new ProductSort(ProductSortKey.Updated, Descending: true);

        var result = await CatalogOf(catalog)
            .ListAsync(catalog.Query with { Sort = sort, Take = null }).ToResultAsync();

        Assert.Equal(
            ModelFilter.Sort(result.Products, sort).Select(Key).Distinct(),
            result.Products.Select(Key).Distinct());

        string Key(Product product) => sort.Key switch
        {
            ProductSortKey.Name => product.Name,
            ProductSortKey.Created => $"{product.CreatedAt?.UtcTicks}",
            _ => $"{product.UpdatedAt?.UtcTicks}",
        };
    }

    [Property]
    public async Task Take_counts_over_all_vendors(CatalogCase catalog)
    {
        var take = catalog.Query.Take ?? 5;
        var all = catalog.Vendors.Sum(
            vendor => NaiveListing.Of(vendor with { Query = catalog.Query with { Take = null } }).Ids.Count);

        var result = await CatalogOf(catalog).ListAsync(catalog.Query with { Take = take }).ToResultAsync();

        // A vendor that fails before the others have filled the take may leave fewer, never more.
        Assert.InRange(result.Products.Count, 0, take);
        Assert.True(result.Products.Count == Math.Min(take, all), $"{result.Products.Count} of {all}, take {take}");
        Assert.Equal(result.Products.Count, result.Report.Products);
    }

    [Property]
    public async Task Outcome_of_each_listing_is_right_for_every_policy_sort_and_take(CatalogCase catalog)
    {
        foreach (var policy in Enum.GetValues<CatalogFailurePolicy>())
        {
            foreach (var sort in new[] { null, catalog.Query.Sort ?? new ProductSort(ProductSortKey.Updated) })
            {
                await AssertOutcomesAsync(catalog, catalog.Query with { Sort = sort }, policy);
            }
        }
    }

    private static async Task AssertOutcomesAsync(
        CatalogCase catalog, ProductQuery query, CatalogFailurePolicy policy)
    {
        var result = await CatalogOf(catalog)
            .ListAsync(query, new CatalogListingOptions { FailurePolicy = policy }).ToResultAsync();

        var all = catalog.Vendors.Select(vendor =>
            NaiveListing.Of(vendor with { Query = query with { Take = null } })).ToArray();
        var endsEarly = policy == CatalogFailurePolicy.FailFast
            && all.Any(static listing => listing.Outcome == ListingOutcome.Failed);
        foreach (var (expected, report) in all.Zip(result.Report.Registrations))
        {
            var isGiven = report.Products == expected.Ids.Count;
            Assert.NotEqual(ListingOutcome.Pending, report.Outcome);
            Assert.True(report.Outcome != ListingOutcome.Complete || isGiven, $"{report}");
            // A sorted listing is read to its end, so its outcome does not depend on the order of the responses.
            if (query.Sort is not null && !endsEarly)
            {
                var isCut = expected.Outcome == ListingOutcome.Complete && !isGiven;
                Assert.Equal(
                    isCut ? (ListingOutcome.Truncated, true) : (expected.Outcome, false),
                    (report.Outcome, report.EndedByTake));
            }
        }
    }

    private static ProductCatalog CatalogOf(CatalogCase catalog) =>
        new(catalog.Vendors.Select(static vendor => new ModelServer(vendor).ToLister()));
}
