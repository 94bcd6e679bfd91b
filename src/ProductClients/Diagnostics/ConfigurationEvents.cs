using Microsoft.Extensions.Logging;

namespace ProductClients.Diagnostics;

/// <summary>The log messages of options. The event ids are a contract (docs/observability.md).</summary>
internal static partial class ConfigurationEvents
{
    public const string Category = "ProductClients.Configuration";

    [LoggerMessage(
        300,
        LogLevel.Warning,
        "{Registration} ({Vendor}): the changed options are not used; the last valid options stay in use: {Reason}")]
    public static partial void ReloadRefused(this ILogger logger, string registration, string vendor, string? reason);
}
