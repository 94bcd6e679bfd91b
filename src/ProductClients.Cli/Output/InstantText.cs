using System.Globalization;

namespace ProductClients.Cli.Output;

/// <summary>Formats instants for CSV and tables, as they are in JSON.</summary>
internal static class InstantText
{
    /// <summary>Returns an instant in UTC, with a fraction of a second only if it has one.</summary>
    public static string? Of(DateTimeOffset? instant) =>
        instant?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
