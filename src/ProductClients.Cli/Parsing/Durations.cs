using System.Globalization;

namespace ProductClients.Cli.Parsing;

/// <summary>Parses times such as <c>90s</c>, <c>5m</c> and <c>1h</c>. A number without a unit is seconds.</summary>
internal static class Durations
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>Returns the time, or <see langword="null"/> if it is not one from 1 second to 24 hours.</summary>
    public static TimeSpan? Parse(string text)
    {
        var (number, seconds) = text switch
        {
            [.. var value, 's'] => (value, 1),
            [.. var value, 'm'] => (value, 60),
            [.. var value, 'h'] => (value, 3_600),
            _ => (text, 1),
        };
        return double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count)
            && count * seconds >= 1 && count * seconds <= Longest.TotalSeconds
            ? TimeSpan.FromSeconds(count * seconds)
            : null;
    }
}
