using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace ProductClients.Diagnostics;

/// <summary>Records one listing as a span, measurements and log messages.</summary>
internal sealed class ListingObserver(string registration, string vendor, ILogger logger)
{
    /// <summary>Gets the span of the listing, the parent of its requests.</summary>
    public Activity? Span { get; private set; }

    public void Begin()
    {
        logger.ListingStarted(registration, vendor);
        if (!Telemetry.Source.HasListeners())
        {
            return;
        }

        // The caller's work between two products is not part of the listing, so its current activity is kept.
        var caller = Activity.Current;
        Span = Telemetry.Source.StartActivity(
            ActivityKind.Internal,
            name: "productclients.list",
            tags: [new(Tags.Registration, registration), new(Tags.Vendor, vendor)]);
        Activity.Current = caller;
    }

    /// <summary>Records the end of the listing.</summary>
    /// <param name="report">The result of the listing.</param>
    public void End(ListingReport report)
    {
        Measure(report);
        if (report.IsContradicted || report.Error?.Code == ProductErrorCode.PagingAnomaly)
        {
            Telemetry.Anomalies.Add(1, new(Tags.Registration, registration), new(Tags.Vendor, vendor));
            logger.ResponsesContradict(registration, vendor, report.Error?.Message ?? report.Reason);
        }

        logger.ListingEnded(report);
        if (Span is { } span)
        {
            Describe(span, report);
            var caller = Activity.Current;
            span.Dispose();
            Activity.Current = caller;
        }
    }

    private static void Describe(Activity span, ListingReport report)
    {
        span.SetTag(Tags.Outcome, Tags.Word(report.Outcome));
        span.SetTag(Tags.Reason, report.Reason);
        span.SetTag(Tags.Products, report.Products);
        span.SetTag(Tags.Received, report.Received);
        span.SetTag(Tags.Duplicates, report.Duplicates);
        span.SetTag(Tags.Pages, report.Pages);
        span.SetTag(Tags.Requests, report.Requests);
        span.SetTag(Tags.IsContinued, report.ReceivedBefore > 0);
        if (report.Error is { } error)
        {
            span.SetTag(Tags.ErrorType, FailureType.Of(error));
            span.SetStatus(ActivityStatusCode.Error, error.Message);
        }
    }

    private void Measure(ListingReport report)
    {
        var registrationTag = new KeyValuePair<string, object?>(Tags.Registration, registration);
        var vendorTag = new KeyValuePair<string, object?>(Tags.Vendor, vendor);
        Telemetry.Products.Add(report.Products, registrationTag, vendorTag);
        Telemetry.Pages.Add(report.Pages, registrationTag, vendorTag);
        Telemetry.ListingDuration.Record(
            report.Duration.TotalSeconds, registrationTag, vendorTag, new(Tags.Outcome, Tags.Word(report.Outcome)));
    }
}
