using Microsoft.Extensions.Logging;

namespace ProductClients.Diagnostics;

/// <summary>The log messages of listings. The event ids are a contract (docs/observability.md).</summary>
internal static partial class ListingEvents
{
    public const string Category = "ProductClients.Listing";

    [LoggerMessage(100, LogLevel.Debug, "{Registration} ({Vendor}): the listing starts.")]
    public static partial void ListingStarted(this ILogger logger, string registration, string vendor);

    [LoggerMessage(
        105, LogLevel.Warning, "{Registration} ({Vendor}): the vendor's responses contradict each other: {What}")]
    public static partial void ResponsesContradict(
        this ILogger logger, string registration, string vendor, string? what);

    public static void ListingEnded(this ILogger logger, ListingReport report)
    {
        switch (report.Outcome)
        {
            case ListingOutcome.Complete:
                logger.ListingCompleted(
                    report.Registration,
                    report.Vendor,
                    report.Products,
                    report.Pages,
                    report.Requests,
                    report.Duration);
                break;
            case ListingOutcome.Skipped:
                logger.ListingSkipped(report.Registration, report.Vendor, report.Reason);
                break;
            case ListingOutcome.Failed:
                logger.ListingFailed(
                    report.Registration,
                    report.Vendor,
                    report.Products,
                    report.Requests,
                    report.Error?.Message,
                    report.Error);
                break;
            default:
                logger.ListingTruncated(
                    report.Registration, report.Vendor, report.Products, report.Requests, report.Reason);
                break;
        }
    }

    [LoggerMessage(
        101,
        LogLevel.Information,
        "{Registration} ({Vendor}): the listing is complete: {Products} products, {Pages} pages, {Requests} requests, "
        + "{Duration}.")]
    private static partial void ListingCompleted(
        this ILogger logger,
        string registration,
        string vendor,
        long products,
        int pages,
        int requests,
        TimeSpan duration);

    [LoggerMessage(
        102,
        LogLevel.Information,
        "{Registration} ({Vendor}): the listing ended early after {Products} products, {Requests} requests: {Reason}")]
    private static partial void ListingTruncated(
        this ILogger logger, string registration, string vendor, long products, int requests, string? reason);

    [LoggerMessage(
        103,
        LogLevel.Error,
        "{Registration} ({Vendor}): the listing failed after {Products} products, {Requests} requests: {Failure}")]
    private static partial void ListingFailed(
        this ILogger logger,
        string registration,
        string vendor,
        long products,
        int requests,
        string? failure,
        Exception? exception);

    [LoggerMessage(
        104, LogLevel.Information, "{Registration} ({Vendor}): the listing was skipped; nothing was sent: {Reason}")]
    private static partial void ListingSkipped(this ILogger logger, string registration, string vendor, string? reason);
}
