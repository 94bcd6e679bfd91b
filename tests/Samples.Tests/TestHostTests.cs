using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ProductClients.Testing;

namespace ProductClients.Samples.Tests;

/// <summary>The emulators in the place of the vendors, in each kind of host. No request goes to a vendor.</summary>
public sealed class TestHostTests : IAsyncLifetime
{
    private static readonly string[] Names = ["huawei", "ncp", "scp", "licensespring", "qiniu"];

    private VendorEmulators _vendors = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _vendors = await VendorEmulators.StartAsync(cancellationToken: Cancellation);

    public ValueTask DisposeAsync() => _vendors.DisposeAsync();

    [Fact]
    public async Task WebApplicationFactory_with_settings()
    {
        await using var app = new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
        {
            foreach (var (key, value) in _vendors.Configuration.AsEnumerable())
            {
                builder.UseSetting(key, value);
            }
        });

        await AssertListedAsync(app.Services);
    }

    [Fact]
    public async Task WebApplicationFactory_with_a_configuration_for_the_names_of_the_application()
    {
        // The settings of the application itself, with its real keys.
        await using var app = new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
        {
            UseRealSettings(builder, Names);
            builder.ConfigureAppConfiguration((_, config) => config.AddConfiguration(_vendors.Configuration));
        });

        await AssertListedAsync(app.Services);
    }

    [Fact]
    public async Task WebApplicationFactory_with_another_name_does_not_start()
    {
        await using var app = new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
        {
            UseRealSettings(builder, ["ncp_prod"]);
            builder.UseSetting("ProductClients:ncp_prod:AccessKey", "real");
            builder.UseSetting("ProductClients:ncp_prod:SecretKey", "real");
            builder.ConfigureAppConfiguration((_, config) => config.AddConfiguration(_vendors.Configuration));
        });

        var error = Assert.ThrowsAny<OptionsValidationException>(() => app.Services);

        Assert.Contains(
            "ProductClients:ncp, ProductClients:qiniu, ProductClients:scp: added to the configuration after "
            + "AddProductClients had read it",
            error.Message,
            StringComparison.Ordinal);
        Assert.All(_vendors, static vendor => Assert.Empty(vendor.Requests));
    }

    [Fact]
    public async Task Host_application_builder()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddConfiguration(_vendors.Configuration);
        builder.Services.AddProductClients(builder.Configuration);
        using var host = builder.Build();

        await AssertListedAsync(host.Services);
    }

    [Fact]
    public async Task Generic_host()
    {
        using var host = Host.CreateDefaultBuilder()
            .ConfigureServices((context, services) => services.AddProductClients(context.Configuration))
            .ConfigureAppConfiguration(config => config.AddConfiguration(_vendors.Configuration))
            .Build();

        await AssertListedAsync(host.Services);
    }

    [Fact]
    public async Task Service_collection()
    {
        var services = new ServiceCollection();
        services.AddProductClients(_vendors.Configuration);
        await using var serviceProvider = services.BuildServiceProvider();

        await AssertListedAsync(serviceProvider);
    }

    [Fact]
    public async Task No_container()
    {
        await using var catalog = ProductClientsFactory.CreateCatalog(
            clients => clients.Services.AddProductClients(_vendors.Configuration));

        Assert.Equal(292, (await catalog.ListAsync().ToResultAsync(Cancellation)).Products.Count);
    }

    private static void UseRealSettings(IWebHostBuilder builder, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            builder.UseSetting($"ProductClients:{name}:Vendor", name.Split('_')[0]);
            builder.UseSetting($"ProductClients:{name}:Endpoint", "https://vendor.invalid");
        }
    }

    private static async Task AssertListedAsync(IServiceProvider services)
    {
        var result = await services.GetRequiredService<IProductCatalog>().ListAsync().ToResultAsync(Cancellation);

        Assert.Empty(result.Report.Failures);
        Assert.Equal(292, result.Products.Count);
    }
}
