using ProductClients.Tests.Support;

namespace ProductClients.Tests.EndToEnd;

public class ListingTests
{
    public static TheoryData<string> Names => ["huawei", "ncp", "scp", "licensespring", "qiniu"];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_product_of_a_vendor_is_listed_once(string name)
    {
        await using var app = await VendorFixture.StartAsync();

        var products = await app.Lister(name).ListAsync().ToListAsync();

        Assert.Equal(app.Vendor(name).Products.Count, products.DistinctBy(static product => product.Id).Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_listing_of_a_vendor_is_complete(string name)
    {
        await using var app = await VendorFixture.StartAsync();
        var listing = app.Lister(name).ListAsync();

        await listing.ToListAsync();

        Assert.Equal(ListingOutcome.Complete, listing.Report.Outcome);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task All_products_are_listed_in_small_pages(string name)
    {
        await using var app = await VendorFixture.StartAsync(("PageSize", "7"));

        var products = await app.Lister(name).ListAsync().ToListAsync();

        Assert.Equal(app.Vendor(name).Products.Count, products.Count);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Products_with_special_characters_are_found_by_name(string name)
    {
        await using var app = await VendorFixture.StartAsync();

        foreach (var productName in new[] { "한글 이름", "a+b &c=d", "100% legal?", "x/y;z" })
        {
            var products = await app.Lister(name).ListAsync(new ProductQuery { Name = productName }).ToListAsync();
            Assert.Contains(products, product => product.Name == productName);
        }
    }

    [Fact]
    public async Task The_catalog_lists_all_five_vendors()
    {
        await using var app = await VendorFixture.StartAsync();

        var result = await app.Catalog.ListAsync().ToResultAsync(TestContext.Current.CancellationToken);

        Assert.Equal(app.Vendors.Sum(static vendor => vendor.Products.Count), result.Products.Count);
        Assert.True(result.Report.IsComplete);
    }

    [Fact]
    public async Task Scp_page_numbers_can_start_at_zero()
    {
        await using var app = await VendorFixture.StartAsync(
            static vendors => vendors.Scp.PageBase = 0, static _ => { }, ("PageSize", "7"));

        var products = await app.Lister("scp").ListAsync().ToListAsync();

        Assert.Equal(app.Vendors.Scp.Products.Count, products.Count);
    }

    [Fact]
    public async Task No_request_is_sent_to_a_skipped_vendor()
    {
        await using var app = await VendorFixture.StartAsync();

        var result = await app.Catalog.ListAsync(new ProductQuery { Tag = "Huawei" })
            .ToResultAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            ["licensespring", "ncp", "qiniu", "scp"],
            result.Report.Registrations.Where(static p => p.Outcome == ListingOutcome.Skipped)
                .Select(static p => p.Registration).Order(StringComparer.Ordinal));
        Assert.Empty(app.Vendors.Ncp.Requests);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_listing_of_a_vendor_without_products_is_empty_and_complete(string name)
    {
        await using var app = await VendorFixture.StartAsync();
        app.Vendor(name).Products.Clear();
        var listing = app.Lister(name).ListAsync();

        Assert.Empty(await listing.ToListAsync());
        Assert.Equal(ListingOutcome.Complete, listing.Report.Outcome);
    }
}
