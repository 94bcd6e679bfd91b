using System.Globalization;

namespace ProductClients.Cli.Parsing;

/// <summary>Parses times in ISO 8601, independent of the culture.</summary>
internal static class Instants
{
    private const string DateOnly = "yyyy-MM-dd";
    private const int MaxFractionDigits = 7;
    private static readonly TimeSpan RestOfDay = TimeSpan.FromDays(1) - TimeSpan.FromTicks(1);

    private static readonly string[] Formats =
    [
        DateOnly,
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyyMMdd'T'HHmmssK",
        "yyyyMMdd'T'HHmmss.FFFFFFFK",
    ];

    /// <summary>Parses a time. Without an offset it is UTC. Digits after the seventh of a fraction are dropped.
    /// </summary>
    /// <param name="text">The text to parse.</param>
    /// <param name="endOfDay">Whether a date without a time is the last instant of that day. The default is the first
    /// instant.</param>
    /// <returns>The time, or <see langword="null"/> if the text is not in a supported format.</returns>
    public static DateTimeOffset? Parse(string text, bool endOfDay = false)
    {
        if (!DateTimeOffset.TryParseExact(
            WithSupportedFraction(text),
            Formats,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var instant))
        {
            return null;
        }

        return endOfDay && text.Length == DateOnly.Length ? instant.Add(RestOfDay) : instant;
    }

    // The command date prints nine digits (%N), and a comma before them (-Ins). .NET has seven digits and a point.
    private static string WithSupportedFraction(string text)
    {
        var point = text.AsSpan().IndexOfAny('.', ',');
        if (point < 0)
        {
            return text;
        }

        var rest = text.AsSpan(point + 1);
        var digits = rest.IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : rest.Length;
        return digits == 0
            ? text
            : $"{text.AsSpan(0, point)}.{rest[..Math.Min(digits, MaxFractionDigits)]}{rest[digits..]}";
    }
}
