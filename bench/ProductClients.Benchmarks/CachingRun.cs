using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Testing;

namespace ProductClients.Benchmarks;

/// <summary>Lists the emulator and the warm cache in turn, in one process, so that a busy machine disturbs both alike.
/// Prints the medians of the times and their ratio.</summary>
internal static class CachingRun
{
    private const int Products = 10_000;
    private const int Rounds = 21;

    public static async Task RunAsync(TextWriter output)
    {
        await CompareAsync(output, "pages of 100 (NCP)", await NcpEmulator.StartAsync(Grow));
        await CompareAsync(output, "one array (LicenseSpring)", await LicenseSpringEmulator.StartAsync(Grow));

        static void Grow(VendorEmulatorOptions options) => options.ProductCount = Products;
    }

    private static async Task CompareAsync(TextWriter output, string title, VendorEmulator vendor)
    {
        await using var emulator = vendor;
        var services = new ServiceCollection();
        var settings = vendor.Settings.Select(
            setting => KeyValuePair.Create($"ProductClients:{vendor.Name}:{setting.Key}", setting.Value));
        services.AddProductClients(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddCaching(static options => options.MaxBytes = 64 << 20);
        await using var container = services.BuildServiceProvider();
        var lister = container.GetRequiredKeyedService<IProductLister>(vendor.Name);
        await ListAsync(lister, CacheMode.Default);
        if (!(await lister.ListAsync().ToResultAsync()).Report.ServedFromCache)
        {
            throw new InvalidOperationException("The cache is not warm.");
        }

        var (direct, cached) = (new List<double>(), new List<double>());
        // The first rounds compile the code, and are not counted.
        for (var round = -Rounds / 4; round < Rounds; round++)
        {
            var (vendorTime, cacheTime) = (
                await ListAsync(lister, CacheMode.Bypass), await ListAsync(lister, CacheMode.Default));
            if (round >= 0)
            {
                direct.Add(vendorTime);
                cached.Add(cacheTime);
            }
        }

        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{title}, {Products} products: emulator {Medians.Of(direct):0.0} ms, "
            + $"warm cache {Medians.Of(cached):0.0} ms, ratio "
            + $"{Medians.OfRatios(direct, cached):0.0}"));
    }

    private static async Task<double> ListAsync(IProductLister lister, CacheMode mode)
    {
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        await EngineLoop.RunAsync(lister.ListAsync(new ProductQuery { CacheMode = mode }), Products);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
