using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ProductClients.Testing;
using ProductClients.Tests.EndToEnd;
using ProductClients.Tests.Support;
using ProductClients.Vendors.LicenseSpring;
using ProductClients.Vendors.Ncp;

namespace ProductClients.Tests.Http;

/// <summary>Credentials are not sent to another machine over plaintext HTTP.</summary>
public class PlaintextHttpTests
{
    [Fact]
    public async Task Token_credentials_are_not_sent_over_plaintext_http()
    {
        var services = new ServiceCollection();
        services.AddProductClients().AddLicenseSpring("acme", static options =>
        {
            options.Auth = LicenseSpringAuth.OAuth;
            options.ClientId = "id";
            options.ClientSecret = "client-secret";
            options.TokenEndpoint = new Uri("http://localhost.example/token");
        });
        await using var serviceProvider = services.BuildServiceProvider();

        var error = Assert.Throws<OptionsValidationException>(
            () => serviceProvider.ValidateProductClients());

        Assert.Contains("it must start with https://", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("huawei")]
    [InlineData("licensespring")]
    public async Task Token_request_redirected_by_the_app_sends_no_credentials_over_plaintext_http(string name)
    {
        await using var app = await VendorFixture.StartAsync(
            static vendors =>
            {
                vendors.Huawei.Auth = HuaweiEmulatorAuth.IamToken;
                vendors.LicenseSpring.Auth = LicenseSpringEmulatorAuth.OAuth;
            },
            static _ => { });
        var wire = new StubHandler("""{"access_token":"t","expires_in":600}""");
        var services = new ServiceCollection();
        services.AddProductClients(app.Configuration).Registration(name).TokenClientBuilder
            .ConfigurePrimaryHttpMessageHandler(() => wire)
            .ConfigureAdditionalHttpMessageHandlers(
                static (handlers, _) => handlers.Insert(0, new PlaintextRedirect()));
        await using var serviceProvider = services.BuildServiceProvider();

        var error = await Assert.ThrowsAsync<ProductClientException>(
            () => serviceProvider.GetRequiredKeyedService<IProductLister>(name).ListAsync().ToListAsync());

        Assert.Equal(ProductErrorCode.InvalidRequest, error.Code);
        Assert.Contains(
            "credentials are not sent over http to elsewhere.example", error.Message, StringComparison.Ordinal);
        Assert.Empty(wire.Requests);
        Assert.Empty(app.Vendor(name).Requests);
    }

    [Fact]
    public async Task Base_address_set_by_the_app_gets_no_credentials_over_plaintext_http()
    {
        var wire = new StubHandler(StubbedVendor.NcpPage);
        await using var vendor = StubbedVendor.Ncp(wire, register: static registration => registration.HttpClientBuilder
            .ConfigureHttpClient(static http => http.BaseAddress = new Uri("http://elsewhere.example")));

        var error = await Assert.ThrowsAsync<ProductClientException>(
            () => vendor.Lister.GetService<INcpProductsApi>()!.ListProductsAsync());

        Assert.Equal(ProductErrorCode.InvalidRequest, error.Code);
        Assert.Empty(wire.Requests);
    }

    /// <summary>Sends every request to another host over plaintext HTTP.</summary>
    private sealed class PlaintextRedirect : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri("http://elsewhere.example/token");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
