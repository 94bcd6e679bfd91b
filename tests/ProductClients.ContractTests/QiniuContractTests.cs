using ProductClients.ContractTests.App;
using ProductClients.ContractTests.Contracts;

namespace ProductClients.ContractTests;

public sealed class QiniuContractTests : ContractTest
{
    private static readonly QiniuContract Contract = new();

    [Fact]
    public async Task Example_of_the_page_is_listed()
    {
        Server.Expect(Contract.Products);
        await using var app = Start(Registration.Qiniu);
        var listing = app.Lister.ListAsync();
        var products = await listing.ToListAsync();
        Assert.Equal(
            [("memcached", ProductStatus.Active), ("kodo", ProductStatus.Failed)],
            products.Select(static product => (product.Name, product.Status)));
        Assert.Equal(ListingOutcome.Complete, listing.Report.Outcome);
    }

    [Theory]
    [InlineData("Qiniu")]
    [InlineData("QBox")]
    public async Task Signature_is_sent_when_the_registration_has_one(string auth)
    {
        Server.Expect(auth == "Qiniu" ? Contract.SignedProducts : Contract.QBoxProducts);
        await using var app = Start(Registration.QiniuSigned.With("Auth", auth));
        Assert.Equal(2, (await app.ListAsync()).Count);
    }
}
