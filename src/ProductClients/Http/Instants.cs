using System.Globalization;
using System.Text.Json;

namespace ProductClients.Http;

/// <summary>Reads the times of every vendor: a date of ISO 8601, with a time after <c>T</c> or a blank, any number of
/// fraction digits, and the offset <c>Z</c>, <c>+09:00</c>, <c>+0900</c>, <c>+09</c> or none.</summary>
internal static class Instants
{
    private const int DateLength = 10;
    private const int MaxTimeLength = 17; // T12:00:00.1234567

    /// <summary>Reads a time of a response. The result without an offset is UTC.</summary>
    /// <param name="reader">The reader, at the value.</param>
    /// <returns>The time, and whether the text has an offset; <see langword="null"/> for an empty or blank
    /// text.</returns>
    /// <exception cref="JsonException">The text is not a time. The exception has no message, so that the serializer
    /// writes one with the path.</exception>
    public static (DateTimeOffset Instant, bool HasOffset)? Read(ref Utf8JsonReader reader)
    {
        if (TryReadExact(ref reader) is { } exact)
        {
            return exact;
        }

        var text = reader.GetString();
        return string.IsNullOrWhiteSpace(text) ? null
            : TryParse(text, out var instant, out var hasOffset) ? (instant, hasOffset)
            : throw new JsonException();
    }

    /// <summary>Reads a time. The result without an offset is UTC, never the local time of the machine.</summary>
    public static bool TryParse(string text, out DateTimeOffset instant, out bool hasOffset)
    {
        var trimmed = text.AsSpan().Trim();
        hasOffset = HasOffset(trimmed);
        instant = default;
        // A text such as 10:00 would be a time of today.
        return IsDate(trimmed)
            && DateTimeOffset.TryParse(
                trimmed, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant);
    }

    // Most times have the form of RFC 3339, which the reader parses without a string. It would cut off more than seven
    // fraction digits.
    private static (DateTimeOffset Instant, bool HasOffset)? TryReadExact(ref Utf8JsonReader reader)
    {
        var text = reader.ValueSpan;
        if (reader.HasValueSequence || reader.ValueIsEscaped
            || text.Length <= DateLength || text[DateLength] != (byte)'T')
        {
            return null;
        }

        var offset = text[DateLength..].IndexOfAny("Z+-"u8);
        return (offset < 0 ? text.Length - DateLength : offset) > MaxTimeLength ? null
            : offset >= 0 ? reader.TryGetDateTimeOffset(out var instant) ? (instant, true) : null
            : reader.TryGetDateTime(out var time) ? (new DateTimeOffset(time, TimeSpan.Zero), false) : null;
    }

    private static bool IsDate(ReadOnlySpan<char> text) =>
        text.Length >= DateLength
        && text[4] == '-'
        && text[7] == '-'
        && !text[..4].ContainsAnyExceptInRange('0', '9');

    private static bool HasOffset(ReadOnlySpan<char> text) =>
        text.Length > DateLength && text[DateLength..].IndexOfAny("Zz+-") >= 0;
}
