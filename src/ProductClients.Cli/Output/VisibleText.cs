using System.Globalization;
using System.Text;

namespace ProductClients.Cli.Output;

/// <summary>Makes text safe for one line of a terminal. Code points that move the cursor, break the line or reorder it
/// are escaped, and so are those that Unicode does not assign, such as U+FFFF. Examples are <c>\u001B</c>, <c>\n</c>
/// and <c>\U0010FFFF</c>.</summary>
internal static class VisibleText
{
    public static string Of(string text) => Escape(text, static (visible, rune, unit) => _ = unit switch
    {
        '\n' => visible.Append("\\n"),
        '\r' => visible.Append("\\r"),
        '\t' => visible.Append("\\t"),
        _ when rune.IsBmp => visible.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}"),
        _ => visible.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}"),
    });

    /// <summary>Makes each line of a text safe and keeps its line breaks.</summary>
    public static string OfLines(string text) =>
        string.Join(Environment.NewLine, text.ReplaceLineEndings("\n").Split('\n').Select(Of));

    /// <summary>Makes a line of JSON safe. The JSON has the same values, because a code point outside ASCII can only be
    /// in a string.</summary>
    public static string OfJson(string json) => Escape(json, static (visible, rune, unit) =>
    {
        Span<char> units = stackalloc char[2];
        units[0] = unit;
        foreach (var part in units[..(rune.IsBmp ? 1 : rune.EncodeToUtf16(units))])
        {
            visible.Append(CultureInfo.InvariantCulture, $"\\u{(int)part:X4}");
        }
    });

    private static string Escape(string text, Action<StringBuilder, Rune, char> append)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text;
        }

        StringBuilder? visible = null;
        for (var i = 0; i < text.Length;)
        {
            // Half of a surrogate pair has no rune.
            var isValid = Rune.TryGetRuneAt(text, i, out var rune);
            var length = isValid ? rune.Utf16SequenceLength : 1;
            if (!isValid || NeedsEscape(rune))
            {
                visible ??= new StringBuilder(text, 0, i, text.Length + 16);
                append(visible, rune, text[i]);
            }
            else
            {
                visible?.Append(text, i, length);
            }

            i += length;
        }

        return visible?.ToString() ?? text;
    }

    // Joiners are part of words and emoji (in Persian, for example), so they are kept.
    private static bool NeedsEscape(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.OtherNotAssigned => true,
        UnicodeCategory.Format => rune.Value is not (0x200C or 0x200D),
        _ => false,
    };
}
