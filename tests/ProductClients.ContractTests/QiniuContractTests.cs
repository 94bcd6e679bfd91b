using ProductClients.ContractTests.App;
using ProductClients.ContractTests.Contracts;
using ProductClients.ContractTests.WireMock;

namespace ProductClients.ContractTests;

public sealed class QiniuContractTests(WireMockFixture wireMock) : ContractTest(wireMock)
{
    [Fact]
    public async Task The_pages_example_is_listed()
    {
        await ServeAsync("qiniu/products");
        await using var app = Start(Registration.Qiniu);
        var listing = app.Lister.ListAsync();
        var products = await listing.ToListAsync();
        Assert.Equal(
            [("memcached", ProductStatus.Active), ("kodo", ProductStatus.Failed)],
            products.Select(static product => (product.Name, product.Status)));
        Assert.Equal(ListingOutcome.Complete, listing.Report.Outcome);
    }

    [Theory]
    [InlineData("Qiniu", "qiniu/products-v2")]
    [InlineData("QBox", "qiniu/products-qbox")]
    public async Task A_deployment_may_ask_for_a_signature(string auth, string mapping)
    {
        await ServeAsync(mapping);
        await using var app = Start(Registration.QiniuSigned.With("Auth", auth));
        Assert.Equal(2, (await app.ListAsync()).Count);
    }

    [Fact]
    public async Task Filters_the_vendor_does_not_have_are_not_sent()
    {
        await ServeAsync("qiniu/products", times: 2);
        await using var app = Start(Registration.Qiniu);
        Assert.Single(await app.ListAsync(new ProductQuery { Statuses = [ProductStatus.Failed] }));
        Assert.Single(await app.ListAsync(new ProductQuery { NameContains = "CACHE" }));
    }
}
