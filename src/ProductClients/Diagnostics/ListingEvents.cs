using Microsoft.Extensions.Logging;

namespace ProductClients.Diagnostics;

/// <summary>The log messages of listings. Their ids are a contract (docs/observability.md).</summary>
internal static partial class ListingEvents
{
    public const string Category = "ProductClients.Listing";

    [LoggerMessage(100, LogLevel.Debug, "{Provider} ({Vendor}): the listing starts.")]
    public static partial void ListingStarted(this ILogger logger, string provider, string vendor);

    [LoggerMessage(
        105, LogLevel.Warning, "{Provider} ({Vendor}): the vendor's answers contradict each other: {What}")]
    public static partial void AnswersContradict(this ILogger logger, string provider, string vendor, string? what);

    public static void ListingEnded(this ILogger logger, ListingReport report)
    {
        switch (report.Outcome)
        {
            case ListingOutcome.Complete:
                logger.ListingCompleted(
                    report.Provider, report.Vendor, report.Products, report.Pages, report.Requests, report.Duration);
                break;
            case ListingOutcome.Skipped:
                logger.ListingSkipped(report.Provider, report.Vendor, report.Reason);
                break;
            case ListingOutcome.Failed:
                logger.ListingFailed(
                    report.Provider, report.Vendor, report.Products, report.Requests, report.Error?.Message, report.Error);
                break;
            default:
                logger.ListingTruncated(
                    report.Provider, report.Vendor, report.Products, report.Requests, report.Reason);
                break;
        }
    }

    [LoggerMessage(
        101,
        LogLevel.Information,
        "{Provider} ({Vendor}): the listing is complete: {Products} products, {Pages} pages, {Requests} requests, {Duration}.")]
    private static partial void ListingCompleted(
        this ILogger logger, string provider, string vendor, long products, int pages, int requests, TimeSpan duration);

    [LoggerMessage(
        102,
        LogLevel.Information,
        "{Provider} ({Vendor}): the listing ended early after {Products} products, {Requests} requests: {Reason}")]
    private static partial void ListingTruncated(
        this ILogger logger, string provider, string vendor, long products, int requests, string? reason);

    [LoggerMessage(
        103,
        LogLevel.Error,
        "{Provider} ({Vendor}): the listing failed after {Products} products, {Requests} requests: {Failure}")]
    private static partial void ListingFailed(
        this ILogger logger,
        string provider,
        string vendor,
        long products,
        int requests,
        string? failure,
        Exception? exception);

    [LoggerMessage(104, LogLevel.Information, "{Provider} ({Vendor}): nothing was asked for: {Reason}")]
    private static partial void ListingSkipped(this ILogger logger, string provider, string vendor, string? reason);
}
