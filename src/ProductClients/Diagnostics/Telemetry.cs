using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ProductClients.Diagnostics;

/// <summary>The source of the spans, and the instruments. Names, units and tags are a contract
/// (docs/observability.md).</summary>
/// <remarks>Static, since a lister is used without a container too; a listener tells registrations apart by their tags.
/// </remarks>
internal static class Telemetry
{
    public const string Name = "ProductClients";

    // What OpenTelemetry advises for HTTP requests; a listing is many of them.
    private static readonly InstrumentAdvice<double> RequestSeconds = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
    };

    private static readonly InstrumentAdvice<double> ListingSeconds = new()
    {
        HistogramBucketBoundaries = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600, 1_800],
    };

    private static readonly Meter Meter = new(Name, ProductVersion.Text);

    public static ActivitySource Source { get; } = new(Name, ProductVersion.Text);

    public static Counter<long> Products { get; } = Meter.CreateCounter<long>(
        "productclients.products", "{product}", "Products given to callers, counted when a listing ends.");

    public static Counter<long> Pages { get; } = Meter.CreateCounter<long>(
        "productclients.pages", "{page}", "Responses read to their end, counted when a listing ends.");

    public static Counter<long> Requests { get; } = Meter.CreateCounter<long>(
        "productclients.requests", "{request}", "Requests sent, repeated ones and those for a token included.");

    public static Counter<long> Retries { get; } = Meter.CreateCounter<long>(
        "productclients.retries", "{request}", "Requests sent again, after a failure or a rejection.");

    public static Counter<long> Anomalies { get; } = Meter.CreateCounter<long>(
        "productclients.anomalies", "{listing}", "Listings whose responses contradict each other.");

    public static Histogram<double> ListingDuration { get; } = Meter.CreateHistogram(
        "productclients.listing.duration",
        "s",
        "From the start of the enumeration until the vendor had said everything, or the listing ended early.",
        tags: null,
        ListingSeconds);

    public static Histogram<double> RequestDuration { get; } = Meter.CreateHistogram(
        "productclients.request.duration",
        "s",
        "Of each request sent, with its body; of a streamed array, until its headers.",
        tags: null,
        RequestSeconds);
}
