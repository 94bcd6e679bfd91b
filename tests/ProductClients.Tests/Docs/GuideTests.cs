using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using ProductClients.Vendors.Scp;
using ProductClients.Testing;
using ProductClients.Tests.EndToEnd;

namespace ProductClients.Tests.Docs;

public class GuideTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Stream_example_returns_healthy_products_and_failures()
    {
        await using var app = await VendorFixture.StartAsync();
        app.Vendors.Ncp.FailNext(EmulatorFault.VendorError(401));

        var (seen, failed) = await GuideCode.StreamAsync(app.Catalog, new ProductQuery(), None);

        Assert.Equal(292 - 85, seen.Count);
        Assert.Equal(["ncp: Authentication 200"], failed);
    }

    [Fact]
    public async Task Query_example_runs()
    {
        await using var app = await VendorFixture.StartAsync();

        var (_, failed) = await GuideCode.StreamAsync(app.Catalog, GuideCode.Query(), None);

        Assert.Empty(failed);
    }

    [Fact]
    public async Task Result_example_reports_the_requested_registrations()
    {
        await using var app = await VendorFixture.StartAsync();

        Assert.Equal(
            ["ncp: Complete, 85 products", "scp: Complete, 45 products"],
            await GuideCode.ResultAsync(app.Catalog, None));
    }

    [Fact]
    public async Task Example_without_a_container_lists_products()
    {
        await using var ncp = await NcpEmulator.StartAsync();

        var seen = await GuideCode.WithoutContainerAsync(
            ncp.Endpoint, ncp.Settings["AccessKey"]!, ncp.Settings["SecretKey"]!, ncp.Settings["ApiKey"]!, None);

        Assert.Equal(3, seen.Count);
    }

    [Fact]
    public void Credentials_example_configures_the_proxy_and_the_credential_source()
    {
        var services = new ServiceCollection();
        GuideCode.Credentials(
            services, new Uri("https://scp.example"), Substitute.For<ICredentialSource<ScpCredentials>>());
        using var serviceProvider = services.BuildServiceProvider();

        serviceProvider.ValidateProductClients();
        using var handler = serviceProvider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(
            "ProductClients.vaulted");
        Assert.NotNull(Innermost(handler).Proxy);
        Assert.False(Innermost(handler).AllowAutoRedirect);
    }

    [Fact]
    public void Resilience_example_builds_a_pipeline()
    {
        var services = new ServiceCollection();
        var clients = services.AddProductClients();
        clients.AddNcp("ncp", static options => (options.AccessKey, options.SecretKey) = ("AK", "SK"));
        GuideCode.Resilience(clients);
        using var serviceProvider = services.BuildServiceProvider();

        Assert.NotNull(serviceProvider.GetRequiredKeyedService<IProductLister>("ncp"));
    }

    [Fact]
    public async Task Native_data_example_reaches_the_vendor()
    {
        await using var app = await VendorFixture.StartAsync();

        var (covers, page) = await GuideCode.DownAsync(
            app.Lister("huawei"), app.Vendors.Huawei.Settings["ProjectId"]!, None);

        Assert.Equal((1, 5), (covers.Count, page.Products!.Count));
    }

    private static SocketsHttpHandler Innermost(HttpMessageHandler handler) =>
        handler is DelegatingHandler { InnerHandler: { } inner } ? Innermost(inner) : (SocketsHttpHandler)handler;
}
