using Microsoft.Extensions.DependencyInjection;
using ProductClients.Caching.Tests.Support;
using ProductClients.Testing;

namespace ProductClients.Samples.Tests;

/// <summary>The sample with two processes, each as a process of its own.</summary>
public sealed class SharedCatalogueTests
{
    [Fact]
    public async Task Each_process_lists_each_vendor_once_without_Redis()
    {
        var one = await RequestsOfOneListingAsync();

        var (output, error, exitCode) = await SampleProcess.RunAsync(
            "SharedCatalogue.dll", new Dictionary<string, string?> { ["REDIS"] = null });

        Assert.Equal(
            ($"""
            instance 1 (memory): 11 listings of 292 products
            the vendors received {one} requests
            instance 2 (memory): 11 listings of 292 products
            the vendors received {one} requests

            """.ReplaceLineEndings(), "", 0),
            (output, error, exitCode));
    }

    [Fact]
    [Trait("Needs", "Redis")]
    public async Task Second_process_lists_no_vendor_with_Redis()
    {
        await using var redis = await RedisServer.StartAsync();
        var one = await RequestsOfOneListingAsync();

        var (output, error, exitCode) = await SampleProcess.RunAsync(
            "SharedCatalogue.dll", new Dictionary<string, string?> { ["REDIS"] = $"127.0.0.1:{redis.Port}" });

        Assert.Equal(
            ($"""
            instance 1 (memory and Redis): 11 listings of 292 products
            the vendors received {one} requests
            instance 2 (memory and Redis): 11 listings of 292 products
            the vendors received 0 requests

            """.ReplaceLineEndings(), "", 0),
            (output, error, exitCode));
    }

    private static async Task<int> RequestsOfOneListingAsync()
    {
        await using var vendors = await VendorEmulators.StartAsync(
            cancellationToken: TestContext.Current.CancellationToken);
        var services = new ServiceCollection();
        services.AddProductClients(vendors.Configuration);
        await using var container = services.BuildServiceProvider();
        var result = await container.GetRequiredService<IProductCatalog>().ListAsync()
            .ToResultAsync(TestContext.Current.CancellationToken);
        Assert.True(result.Report.IsComplete);
        return vendors.Sum(static vendor => vendor.Requests.Count);
    }
}
