using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ProductClients.Diagnostics;

/// <summary>The activity source and the metric instruments. Names, units and tags are a contract
/// (docs/observability.md).</summary>
/// <remarks>They are static, because a lister can be used without a container. The tags distinguish the registrations.
/// </remarks>
internal static class Telemetry
{
    // The boundaries that OpenTelemetry recommends for HTTP requests. A listing sends many requests.
    private static readonly InstrumentAdvice<double> RequestSeconds = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
    };

    private static readonly InstrumentAdvice<double> ListingSeconds = new()
    {
        HistogramBucketBoundaries = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600, 1_800],
    };

    private static readonly Meter Meter = new(ProductClientsTelemetry.MeterName, ProductVersion.Text);

    public static ActivitySource Source { get; } = new(ProductClientsTelemetry.ActivitySourceName, ProductVersion.Text);

    public static Counter<long> Products { get; } = Meter.CreateCounter<long>(
        "productclients.products", "{product}", "Products returned to callers, counted when a listing ends.");

    public static Counter<long> Pages { get; } = Meter.CreateCounter<long>(
        "productclients.pages", "{page}", "Responses that were read to their end, counted when a listing ends.");

    public static Counter<long> Requests { get; } = Meter.CreateCounter<long>(
        "productclients.requests", "{request}", "Requests sent, including retries and token requests.");

    public static Counter<long> Retries { get; } = Meter.CreateCounter<long>(
        "productclients.retries", "{request}", "Retries of requests, after a failure or a rejection.");

    public static Counter<long> Anomalies { get; } = Meter.CreateCounter<long>(
        "productclients.anomalies", "{listing}", "Listings whose responses contradict each other.");

    public static Histogram<double> ListingDuration { get; } = Meter.CreateHistogram(
        "productclients.listing.duration",
        "s",
        "Time from the start of the enumeration until all products are read, or the listing ends early.",
        tags: null,
        ListingSeconds);

    public static Histogram<double> RequestDuration { get; } = Meter.CreateHistogram(
        "productclients.request.duration",
        "s",
        "Time of each request including the response body; for a streamed array, until its first product.",
        tags: null,
        RequestSeconds);
}
