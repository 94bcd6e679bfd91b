using ProductClients.ContractTests.Contracts;

namespace ProductClients.ContractTests;

public sealed class CatalogContractTests : ContractTest
{
    [Fact]
    public async Task Catalog_lists_the_examples_of_five_vendors()
    {
        foreach (var contract in VendorContract.All)
        {
            Server.Expect(contract.Products);
        }

        await using var app = Start([.. VendorContract.All.Select(static contract => contract.Registration)]);
        var products = await app.Catalog.ListAsync().ToListAsync();
        Assert.Equal(
            ["***ksk9***", "1689416595016925", "24bad716-87b1-45e5-8912-6102f7693265", "kodo", "memcached", "VPC"],
            products.Select(static product => product.Id).Order(StringComparer.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task Filter_on_a_field_that_the_vendor_does_not_have_sends_no_request(string vendor)
    {
        await using var app = Start(VendorContract.Of(vendor).Registration);
        var query = vendor == "huawei" ? new ProductQuery { Category = "any" } : new ProductQuery { Tag = "any" };
        var listing = app.Lister.ListAsync(query);
        Assert.Empty(await listing.ToListAsync());
        Assert.Equal(ListingOutcome.Skipped, listing.Report.Outcome);
    }

    [Theory]
    [InlineData("licensespring", "abc")]
    [InlineData("qiniu", "kodo")]
    public async Task Filters_that_the_vendor_does_not_apply_are_not_sent(string vendor, string name)
    {
        var contract = VendorContract.Of(vendor);
        Server.Expect(contract.Products, times: 3);
        await using var app = Start(contract.Registration);
        var product = Assert.Single(await app.ListAsync(new ProductQuery { Name = name }));
        var part = new ProductQuery { NameContains = name.ToUpperInvariant(), Statuses = [product.Status] };
        Assert.Single(await app.ListAsync(part));
        Assert.Empty(await app.ListAsync(new ProductQuery { Ids = ["another"] }));
    }
}
