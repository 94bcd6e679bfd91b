using Microsoft.Extensions.Logging;

namespace ProductClients.Diagnostics;

/// <summary>The log messages of requests. Their ids are a contract (docs/observability.md).</summary>
internal static partial class HttpEvents
{
    public const string Category = "ProductClients.Http";

    [LoggerMessage(
        200,
        LogLevel.Debug,
        "{Registration} ({Vendor}): {Method} {Address} is sent, repetition {Resends}.",
        SkipEnabledCheck = true)]
    public static partial void RequestSent(
        this ILogger logger, string registration, string vendor, string method, string address, int resends);

    [LoggerMessage(201, LogLevel.Debug, "{Registration} ({Vendor}): responded with {Status} after {Duration}.")]
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
        "{Registration} ({Vendor}): attempt {Attempt} failed, and is repeated after {Wait}: {Failure}")]
    public static partial void AttemptRetried(
        this ILogger logger, string registration, string vendor, int attempt, TimeSpan wait, string failure);

    [LoggerMessage(205, LogLevel.Warning, "{Registration} ({Vendor}): given up after {Attempts} attempts: {Failure}")]
    public static partial void RetriesGivenUp(
        this ILogger logger, string registration, string vendor, int attempts, string failure);

    [LoggerMessage(
        206,
        LogLevel.Warning,
        "{Registration} ({Vendor}): the vendor's clock is {Offset} off this machine's; requests are signed with its time.")]
    public static partial void ClockLearned(this ILogger logger, string registration, string vendor, TimeSpan offset);

    [LoggerMessage(
        207,
        LogLevel.Information,
        "{Registration} ({Vendor}): authentication was refused, and is tried once more, signed anew or with a new token: {Failure}")]
    public static partial void SignedAnew(this ILogger logger, string registration, string vendor, string failure);

    [LoggerMessage(
        208,
        LogLevel.Warning,
        "{Registration} ({Vendor}): too many requests failed; for {Duration} none is sent. The last failure: {Failure}")]
    public static partial void CircuitOpened(
        this ILogger logger, string registration, string vendor, TimeSpan duration, string failure);

    [LoggerMessage(209, LogLevel.Information, "{Registration} ({Vendor}): requests are sent again.")]
    public static partial void CircuitClosed(this ILogger logger, string registration, string vendor);
}
