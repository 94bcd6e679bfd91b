using Microsoft.Extensions.Logging;

namespace ProductClients.Diagnostics;

/// <summary>The log messages of options. Their ids are a contract (docs/observability.md).</summary>
internal static partial class ConfigurationEvents
{
    public const string Category = "ProductClients.Configuration";

    [LoggerMessage(
        300, LogLevel.Warning, "{Registration} ({Vendor}): changed options are not taken over, the last valid ones stay: {Reason}")]
    public static partial void ReloadRefused(this ILogger logger, string registration, string vendor, string? reason);
}
