using ProductClients.ContractTests.App;
using ProductClients.ContractTests.Contracts;

namespace ProductClients.ContractTests;

public sealed class LicenseSpringContractTests : ContractTest
{
    [Fact]
    public async Task Example_of_the_page_is_listed()
    {
        Server.Expect(new LicenseSpringContract().Products);
        await using var app = Start(Registration.LicenseSpring);
        var listing = app.Lister.ListAsync();
        var product = Assert.Single(await listing.ToListAsync());
        Assert.Equal(("1689416595016925", "abc", ProductStatus.Active), (product.Id, product.Name, product.Status));
        Assert.Equal(ListingOutcome.Complete, listing.Report.Outcome);
    }
}
