using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace ProductClients.Redaction;

/// <summary>Makes text of a vendor safe to show: one line of limited length, without control characters for a terminal
/// and without characters that change the text direction.</summary>
internal static class SafeText
{
    private static readonly SearchValues<char> IdCharacters =
        SearchValues.Create("+-./0123456789:=ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

    /// <summary>Returns the text as one line, cut with an ellipsis if it is too long.</summary>
    /// <returns>The same text if it is an id.</returns>
    public static string OneLine(string text, int maxLength)
    {
        var isCut = text.Length > maxLength;
        if (!isCut && !text.AsSpan().ContainsAnyExcept(IdCharacters))
        {
            return text;
        }

        // Do not cut a surrogate pair.
        var length = !isCut ? text.Length : maxLength - (char.IsHighSurrogate(text[maxLength - 1]) ? 1 : 0);
        var line = string.Create(length, text, static (line, source) =>
        {
            for (var i = 0; i < line.Length; i++)
            {
                line[i] = IsShown(source[i]) ? source[i] : ' ';
            }
        }).Trim();
        return isCut ? line + "…" : line;
    }

    /// <summary>Returns the text as one line, in which every character that <see cref="OneLine"/> replaces is escaped:
    /// <c>\n</c>, <c>\r</c>, <c>\t</c>, <c>\u001B</c>.</summary>
    /// <returns>The same text if there is nothing to escape.</returns>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Escape(string? text)
    {
        if (text is null || text.All(IsShown))
        {
            return text;
        }

        var line = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            _ = character switch
            {
                '\n' => line.Append("\\n"),
                '\r' => line.Append("\\r"),
                '\t' => line.Append("\\t"),
                _ when IsShown(character) => line.Append(character),
                _ => line.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
            };
        }

        return line.ToString();
    }

    private static bool IsShown(char character) => CharUnicodeInfo.GetUnicodeCategory(character) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator);
}
