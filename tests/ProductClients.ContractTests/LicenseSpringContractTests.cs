using ProductClients.ContractTests.App;
using ProductClients.ContractTests.Contracts;
using ProductClients.ContractTests.WireMock;

namespace ProductClients.ContractTests;

public sealed class LicenseSpringContractTests(WireMockFixture wireMock) : ContractTest(wireMock)
{
    [Fact]
    public async Task The_pages_example_is_listed()
    {
        await ServeAsync("licensespring/products");
        await using var app = Start(Registration.LicenseSpring);
        var listing = app.Lister.ListAsync();
        var product = Assert.Single(await listing.ToListAsync());
        Assert.Equal(("1689416595016925", "abc", ProductStatus.Active), (product.Id, product.Name, product.Status));
        Assert.Equal(ListingOutcome.Complete, listing.Report.Outcome);
    }

    [Fact]
    public async Task A_token_is_acquired_once_and_sent_with_every_request()
    {
        await ServeAsync("licensespring/token");
        await ServeAsync("licensespring/products-token", times: 2);
        await using var app = Start(Registration.LicenseSpringToken);
        Assert.Single(await app.ListAsync());
        Assert.Single(await app.ListAsync());
    }

    [Theory]
    [InlineData("licensespring/token-refused", "unauthorized_client", "Invalid client or Invalid client credentials")]
    [InlineData("licensespring/token-refused-400", "invalid_client", "Invalid client credentials")]
    public async Task A_refused_client_secret_is_not_sent_again(string refusal, string code, string message)
    {
        await ServeAsync(refusal);
        await using var app = Start(Registration.LicenseSpringToken);
        var error = await app.FailAsync();
        Assert.Equal((ProductErrorCode.Authentication, code), (error.Code, error.VendorCode));
        Assert.Equal(message, error.VendorMessage);
    }

    [Fact]
    public async Task Filters_the_vendor_does_not_have_are_not_sent()
    {
        await ServeAsync("licensespring/products", times: 2);
        await using var app = Start(Registration.LicenseSpring);
        Assert.Single(await app.ListAsync(new ProductQuery { Name = "abc", Statuses = [ProductStatus.Active] }));
        Assert.Empty(await app.ListAsync(new ProductQuery { Ids = ["another"] }));
    }
}
