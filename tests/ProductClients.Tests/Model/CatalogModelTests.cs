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

    private static ProductCatalog CatalogOf(CatalogCase catalog) =>
        new(catalog.Vendors.Select(static vendor => new ModelServer(vendor).ToLister()));
}
