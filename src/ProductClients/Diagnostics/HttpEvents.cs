using Microsoft.Extensions.Logging;

namespace ProductClients.Diagnostics;

/// <summary>The log messages of requests. The event ids are a contract (docs/observability.md).</summary>
internal static partial class HttpEvents
{
    public const string Category = "ProductClients.Http";

    [LoggerMessage(
        200,
        LogLevel.Debug,
        "{Registration} ({Vendor}): sending {Method} {Address}, retry {Resends}.",
        SkipEnabledCheck = true)]
    public static partial void RequestSent(
        this ILogger logger, string registration, string vendor, string method, string address, int resends);

    [LoggerMessage(201, LogLevel.Debug, "{Registration} ({Vendor}): received response {Status} after {Duration}.")]
    public static partial void ResponseReceived(
        this ILogger logger, string registration, string vendor, int status, TimeSpan duration);

    [LoggerMessage(202, LogLevel.Debug, "{Registration} ({Vendor}): the attempt failed after {Duration}: {Failure}")]
    public static partial void AttemptFailed(
        this ILogger logger, string registration, string vendor, TimeSpan duration, string failure);

    [LoggerMessage(
        203, LogLevel.Trace, "{Registration} ({Vendor}): headers of the {Message}: {Headers}", SkipEnabledCheck = true)]
    public static partial void Headers(
        this ILogger logger, string registration, string vendor, string message, string headers);

    [LoggerMessage(
        204,
        LogLevel.Warning,
        "{Registration} ({Vendor}): attempt {Attempt} failed and is retried after {Wait}: {Failure}")]
    public static partial void AttemptRetried(
        this ILogger logger, string registration, string vendor, int attempt, TimeSpan wait, string failure);

    [LoggerMessage(
        205, LogLevel.Warning, "{Registration} ({Vendor}): the request failed after {Attempts} attempts: {Failure}")]
    public static partial void RetriesGivenUp(
        this ILogger logger, string registration, string vendor, int attempts, string failure);

    [LoggerMessage(
        206,
        LogLevel.Warning,
        "{Registration} ({Vendor}): the vendor's clock differs from this machine's by {Offset}; requests are signed "
        + "with the vendor's time.")]
    public static partial void ClockLearned(this ILogger logger, string registration, string vendor, TimeSpan offset);

    [LoggerMessage(
        207,
        LogLevel.Information,
        "{Registration} ({Vendor}): authentication was rejected; the request is retried once with a new signature or "
        + "token: {Failure}")]
    public static partial void SignedAnew(this ILogger logger, string registration, string vendor, string failure);

    [LoggerMessage(
        208,
        LogLevel.Warning,
        "{Registration} ({Vendor}): too many requests failed; no request is sent for {Duration}. "
        + "The last failure: {Failure}")]
    public static partial void CircuitOpened(
        this ILogger logger, string registration, string vendor, TimeSpan duration, string failure);

    [LoggerMessage(209, LogLevel.Information, "{Registration} ({Vendor}): requests are sent again.")]
    public static partial void CircuitClosed(this ILogger logger, string registration, string vendor);
}
