using System.Globalization;
using System.Text;

namespace ProductClients.Cli.Output;

/// <summary>Makes text safe for one line of a terminal. Characters that move the cursor, break the line or reorder it
/// are escaped, such as <c>\u001B</c> or <c>\n</c>.</summary>
internal static class VisibleText
{
    public static string Of(string text)
    {
        if (!text.Any(NeedsEscape))
        {
            return text;
        }

        var visible = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                visible.Append(text, i++, 2);
            }
            else
            {
                Append(visible, text[i]);
            }
        }

        return visible.ToString();
    }

    /// <summary>Makes each line of a text safe and keeps its line breaks.</summary>
    public static string OfLines(string text) =>
        string.Join(Environment.NewLine, text.ReplaceLineEndings("\n").Split('\n').Select(Of));

    private static void Append(StringBuilder visible, char c)
    {
        if (!NeedsEscape(c))
        {
            visible.Append(c);
            return;
        }

        _ = c switch
        {
            '\n' => visible.Append("\\n"),
            '\r' => visible.Append("\\r"),
            '\t' => visible.Append("\\t"),
            _ => visible.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
        };
    }

    // Joiners are part of words and emoji (in Persian, for example), so they are kept.
    private static bool NeedsEscape(char c) => char.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Surrogate => true,
        UnicodeCategory.Format => c is not ('\u200C' or '\u200D'),
        _ => false,
    };
}
