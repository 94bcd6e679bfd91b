using Microsoft.Extensions.Logging;

namespace ProductClients.Caching;

/// <summary>The log messages of the cache. The event ids are a contract (docs/caching.md).</summary>
internal static partial class CachingEvents
{
    public const string Category = "ProductClients.Caching";

    [LoggerMessage(
        400,
        LogLevel.Warning,
        "The cache of listings failed at {Operation}, and vendors are listed until it works again: {Failure}")]
    public static partial void CacheFailed(this ILogger logger, string operation, string failure);

    [LoggerMessage(401, LogLevel.Information, "The cache of listings works again at {Operation}.")]
    public static partial void CacheWorks(this ILogger logger, string operation);

    [LoggerMessage(
        402,
        LogLevel.Warning,
        "{Registration} ({Vendor}): the vendor failed, and products that are {Age} old are returned: {Failure}")]
    public static partial void StaleServed(
        this ILogger logger, string registration, string vendor, TimeSpan age, string failure);

    [LoggerMessage(403, LogLevel.Warning, "{Registration} ({Vendor}): the listing is not stored: {Reason}.")]
    public static partial void ListingNotStored(
        this ILogger logger, string registration, string vendor, string reason);

    [LoggerMessage(
        404, LogLevel.Debug, "{Registration} ({Vendor}): {Products} products are stored in {Bytes} bytes.")]
    public static partial void ListingStored(
        this ILogger logger, string registration, string vendor, int products, long bytes);

    [LoggerMessage(405, LogLevel.Information, "{Registration}: its stored listings are invalid now.")]
    public static partial void ListingsInvalidated(this ILogger logger, string registration);
}
