using System.Globalization;

namespace ProductClients.Cli.Parsing;

/// <summary>Parses times in ISO 8601, independent of the culture.</summary>
internal static class Instants
{
    private const string DateOnly = "yyyy-MM-dd";
    private static readonly TimeSpan RestOfDay = TimeSpan.FromDays(1) - TimeSpan.FromTicks(1);

    private static readonly string[] Formats =
    [
        DateOnly,
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyyMMdd'T'HHmmssK",
    ];

    /// <summary>Parses a time. Without an offset it is UTC.</summary>
    /// <param name="text">The text to parse.</param>
    /// <param name="endOfDay">Whether a date without a time is the last instant of that day. The default is the first
    /// instant.</param>
    /// <returns>The time, or <see langword="null"/> if the text is not in a supported format.</returns>
    public static DateTimeOffset? Parse(string text, bool endOfDay = false)
    {
        if (!DateTimeOffset.TryParseExact(
            text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
        {
            return null;
        }

        return endOfDay && text.Length == DateOnly.Length ? instant.Add(RestOfDay) : instant;
    }
}
