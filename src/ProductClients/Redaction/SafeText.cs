using System.Globalization;

namespace ProductClients.Redaction;

/// <summary>Makes what a vendor sent fit to be shown: on one line, without what would command a terminal or turn the
/// direction of the text around, and not longer than a limit.</summary>
internal static class SafeText
{
    public static string OneLine(string text, int maxLength)
    {
        var isCut = text.Length > maxLength;
        // Not through the middle of a character.
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

    private static bool IsShown(char character) => CharUnicodeInfo.GetUnicodeCategory(character) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator);
}
