using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NSubstitute;
using ProductClients.Vendors.Scp;
using ProductClients.Testing;
using ProductClients.Tests.EndToEnd;
using ProductClients.Tests.Support;

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
    public async Task Catalog_example_without_a_container_lists_the_configured_registrations()
    {
        await using var app = await VendorFixture.StartAsync();

        var result = await GuideCode.CatalogWithoutContainerAsync(app.Configuration, None);

        Assert.Equal((292, true), (result.Products.Count, result.Report.IsComplete));
    }

    [Fact]
    public void Source_example_sets_an_option()
    {
        var services = new ServiceCollection();
        GuideCode.Source(services.AddProductClients(), Substitute.For<IProductSource>());
        using var serviceProvider = services.BuildServiceProvider();

        Assert.Equal(50, serviceProvider.GetRequiredService<IOptionsMonitor<SourceOptions>>().Get("shop").MaxPages);
    }

    [Fact]
    public async Task Configured_custom_vendor_example_sends_signed_requests()
    {
        var wire = new StubHandler("p");
        var services = new ServiceCollection();
        GuideCode.Configured(services, new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ProductClients:acme_eu:Vendor"] = "Acme",
            ["ProductClients:acme_eu:Endpoint"] = "https://eu.acme.example",
            ["ProductClients:acme_eu:PageSize"] = "50",
            ["ProductClients:acme_eu:Settings:Account"] = "a-1",
            ["ProductClients:acme_eu:Secrets:Key"] = "hush",
        }).Build());
        services.AddProductClients().Registration("acme_eu")
            .HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => wire);
        await using var serviceProvider = services.BuildServiceProvider();

        await serviceProvider.GetRequiredKeyedService<IProductLister>("acme_eu").ListAsync().ToListAsync();

        Assert.Equal("https://eu.acme.example/a-1/products", wire.Request.Uri.AbsoluteUri);
        Assert.Equal("Acme hush", wire.Request.Headers["Authorization"]);
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
