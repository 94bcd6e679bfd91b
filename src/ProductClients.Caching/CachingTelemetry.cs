using System.Diagnostics.Metrics;

namespace ProductClients.Caching;

/// <summary>The metric instruments of the cache. Names, units and tags are a contract (docs/caching.md).</summary>
internal static class CachingTelemetry
{
    public const string RegistrationTag = "productclients.registration";
    public const string VendorTag = "productclients.vendor";

    private static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries = [1, 5, 15, 30, 60, 120, 300, 600, 1_800, 3_600, 7_200, 21_600, 86_400],
    };

    private static readonly Meter Meter = new(
        ProductClientsTelemetry.MeterName, typeof(CachingTelemetry).Assembly.GetName().Version?.ToString(3));

    public static Counter<long> Hits { get; } = Meter.CreateCounter<long>(
        "productclients.cache.hits",
        "{listing}",
        "Listings whose products came from the cache, within their lifetime.");

    public static Counter<long> Misses { get; } = Meter.CreateCounter<long>(
        "productclients.cache.misses", "{listing}", "Listings for which the vendor was listed, or a shared listing.");

    public static Counter<long> Stale { get; } = Meter.CreateCounter<long>(
        "productclients.cache.stale",
        "{listing}",
        "Listings whose products came from the cache after their lifetime, because the vendor failed.");

    public static Histogram<double> Age { get; } = Meter.CreateHistogram(
        "productclients.cache.age", "s", "Age of the products that came from the cache.", tags: null, Seconds);

    public static Histogram<long> EntrySize { get; } = Meter.CreateHistogram<long>(
        "productclients.cache.entry.size", "By", "Size of each entry that was stored.");
}
