// The README of the package shows this file from line 3 on. This project has a global using of Xunit.
#pragma warning disable IDE0005
using Microsoft.Extensions.DependencyInjection;
using ProductClients;
using ProductClients.Testing;
using Xunit;

namespace MyApp.Tests;

public sealed class CatalogTests
{
    [Fact]
    public async Task Products_of_healthy_vendors_are_listed_when_one_vendor_fails()
    {
        await using var vendors = await VendorEmulators.StartAsync();
        vendors.Ncp.FailWhen(request => true, EmulatorFault.VendorError(400));
        var services = new ServiceCollection();
        services.AddProductClients(vendors.Configuration);
        await using var serviceProvider = services.BuildServiceProvider();

        var catalog = serviceProvider.GetRequiredService<IProductCatalog>();
        var result = await catalog.ListAsync().ToResultAsync();

        var failed = Assert.Single(result.Report.Registrations, report => report.Outcome == ListingOutcome.Failed);
        Assert.Equal("ncp", failed.Registration);
        Assert.Contains(result.Products, product => product.Registration == "huawei");
    }
}
