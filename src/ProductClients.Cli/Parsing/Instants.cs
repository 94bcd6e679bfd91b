using System.Globalization;

namespace ProductClients.Cli.Parsing;

/// <summary>Reads instants in ISO 8601, the same under every culture.</summary>
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

    /// <summary>Reads an instant; without an offset it is UTC.</summary>
    /// <param name="text">The text.</param>
    /// <param name="endOfDay">Whether a date alone means the last instant of that day, not its first.</param>
    /// <returns>The instant, or <see langword="null"/> if the text is none.</returns>
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
