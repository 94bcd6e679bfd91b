using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;

namespace ProductClients.Benchmarks;

/// <summary>Measures the memory that a large array takes, and the time until its first product.</summary>
internal static class MemoryRun
{
    private const int Products = 200_000;
    private const int Sample = 1_000;

    public static async Task RunAsync(TextWriter output)
    {
        await using var services = new ServiceCollection()
            .Also(static all => all.AddProductClients()
                .AddLicenseSpring("ls", static options =>
                    (options.ApiKey, options.SharedKey) = (new Secret("key"), new Secret("secret")))
                .HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(static () => new LicenseSpringArray(Products)))
            .BuildServiceProvider();
        var lister = services.GetRequiredKeyedService<IProductLister>("ls");
        await MeasureAsync(lister, take: Sample);

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (first, total, peak) = await MeasureAsync(lister, take: null);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{Products:N0} products: live memory at most {(peak - before) / 1024.0:N0} KiB above the start, "
            + $"first product after {first.TotalMilliseconds:N1} ms of {total.TotalMilliseconds:N0} ms"));
    }

    private static async Task<(TimeSpan First, TimeSpan Total, long Peak)> MeasureAsync(
        IProductLister lister, int? take)
    {
        var started = Stopwatch.GetTimestamp();
        var first = TimeSpan.Zero;
        var collecting = TimeSpan.Zero;
        long count = 0;
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
                collecting += Stopwatch.GetElapsedTime(collectingSince);
            }
        }

        return (first, Stopwatch.GetElapsedTime(started) - collecting, peak);
    }

    private static T Also<T>(this T value, Action<T> action)
    {
        action(value);
        return value;
    }
}
