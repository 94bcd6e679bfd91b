using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;

namespace ProductClients.Benchmarks;

/// <summary>Measures the live memory of a listing of 1,000,000 products, and the time until its first one.</summary>
internal static class MemoryRun
{
    private const int Products = 1_000_000;
    private const int Sample = 20_000;

    public static async Task RunAsync(TextWriter output)
    {
        var services = new ServiceCollection();
        var clients = services.AddProductClients();
        clients.AddLicenseSpring("array", static options =>
                (options.ApiKey, options.SharedKey) = (new Secret("key"), new Secret("secret")))
            .HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(
                static () => new LicenseSpringArray(Products, keepsArray: false));
        clients.AddNcp("pages", static options =>
                (options.AccessKey, options.SecretKey) = ("access", new Secret("secret")))
            .HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(
                static () => new NcpPages(Products, keepsPages: false));
        await using var container = services.BuildServiceProvider();
        foreach (var name in (string[])["array", "pages"])
        {
            var lister = container.GetRequiredKeyedService<IProductLister>(name);
            await MeasureAsync(lister, take: Sample);

            var before = GC.GetTotalMemory(forceFullCollection: true);
            var (first, total, half, peak) = await MeasureAsync(lister, take: null);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{name}, {Products:N0} products: live memory at most {(half - before) / 1024.0:N0} KiB above the "
                + $"start in the first half, {(peak - before) / 1024.0:N0} KiB in all; "
                + $"first product after {first.TotalMilliseconds:N1} ms of {total.TotalMilliseconds:N0} ms"));
        }
    }

    private static async Task<(TimeSpan First, TimeSpan Total, long Half, long Peak)> MeasureAsync(
        IProductLister lister, int? take)
    {
        var started = Stopwatch.GetTimestamp();
        var first = TimeSpan.Zero;
        var collecting = TimeSpan.Zero;
        long count = 0;
        long half = 0;
        long peak = 0;
        await foreach (var product in lister.ListAsync(new ProductQuery { Take = take }))
        {
            if (count++ == 0)
            {
                first = Stopwatch.GetElapsedTime(started);
            }

            if (count % Sample == 0)
            {
                // Measures live memory without garbage. The time for it is subtracted from the time of the listing.
                var collectingSince = Stopwatch.GetTimestamp();
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true));
                half = count <= Products / 2 ? peak : half;
                collecting += Stopwatch.GetElapsedTime(collectingSince);
            }
        }

        return (first, Stopwatch.GetElapsedTime(started) - collecting, half, peak);
    }
}
