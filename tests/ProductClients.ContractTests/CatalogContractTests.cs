using ProductClients.ContractTests.App;
using ProductClients.ContractTests.Contracts;
using ProductClients.ContractTests.WireMock;

namespace ProductClients.ContractTests;

public sealed class CatalogContractTests(WireMockFixture wireMock) : ContractTest(wireMock)
{
    [Fact]
    public async Task The_examples_of_five_pages_are_one_stream()
    {
        foreach (var registration in Registration.All)
        {
            await ServeAsync($"{registration.Name}/products");
        }

        await using var app = Start(Registration.All);
        var products = await app.Catalog.ListAsync().ToListAsync();
        Assert.Equal(
            ["***ksk9***", "1689416595016925", "24bad716-87b1-45e5-8912-6102f7693265", "kodo", "memcached", "VPC"],
            products.Select(static product => product.Id).Order(StringComparer.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task A_filter_on_a_field_the_vendor_does_not_have_sends_no_request(string vendor)
    {
        await using var app = Start(Registration.Of(vendor));
        var query = vendor == "huawei" ? new ProductQuery { Category = "any" } : new ProductQuery { Tag = "any" };
        var listing = app.Lister.ListAsync(query);
        Assert.Empty(await listing.ToListAsync());
        Assert.Equal(ListingOutcome.Skipped, listing.Report.Outcome);
    }
}
