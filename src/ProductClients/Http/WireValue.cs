using System.Globalization;

namespace ProductClients.Http;

/// <summary>Formats the values that Refit writes differently from what APIs read.</summary>
internal static class WireValue
{
    /// <summary>The format of an instant in ISO 8601, without a fraction of zero.</summary>
    public const string Iso8601 = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    /// <summary>Returns a Boolean, an instant, a date or a time as text; <see langword="null"/> for any other
    /// value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="timeFormat">The format of an instant, in UTC.</param>
    public static string? Format(object? value, string timeFormat) => value switch
    {
        bool flag => flag ? "true" : "false",
        DateTimeOffset instant => instant.UtcDateTime.ToString(timeFormat, CultureInfo.InvariantCulture),
        // Without a kind, its instant is not known.
        DateTime { Kind: DateTimeKind.Unspecified } local =>
            local.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        DateTime instant => instant.ToUniversalTime().ToString(timeFormat, CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>Returns whether a text has a UTF-8 form.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        for (int at; (at = text.IndexOfAnyInRange('\uD800', '\uDFFF')) >= 0; text = text[(at + 2)..])
        {
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
            {
                return false;
            }
        }

        return true;
    }
}
