using System.Globalization;

namespace ProductClients.Cli.Output;

/// <summary>Wraps the text of a table cell.</summary>
internal static class CellText
{
    /// <summary>Splits a text into lines of at most <paramref name="width"/> columns: at spaces where possible,
    /// otherwise between characters. Only the spaces at which a line ends are left out.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">The width: at least 2, or at least the width of the text.</param>
    public static IReadOnlyList<string> Wrap(string text, int width)
    {
        if (TextWidth.Of(text) <= width)
        {
            return [text];
        }

        var lines = new List<string>();
        var (start, used) = (0, 0);
        var space = -1;
        for (var at = 0; at < text.Length;)
        {
            var length = NextLength(text, at, width);
            var isSpace = length == 1 && text[at] == ' ';
            var columns = TextWidth.Of(text.AsSpan(at, length));
            if (used == 0 || used + columns <= width)
            {
                space = isSpace ? at : space;
                used += columns;
                at += length;
            }
            else if (isSpace)
            {
                EndLine(at, next: ++at);
            }
            else
            {
                EndLine(space < 0 ? at : space, next: space < 0 ? at : space + 1);
                used = TextWidth.Of(text.AsSpan(start, at - start));
            }
        }

        lines.Add(text[start..]);
        return lines;

        void EndLine(int end, int next)
        {
            lines.Add(text[start..end]);
            (start, used, space) = (next, 0, -1);
        }
    }

    // A character with its marks stays on one line. A sequence that is wider than a line is split into code points.
    private static int NextLength(string text, int at, int width)
    {
        var length = StringInfo.GetNextTextElementLength(text, at);
        return TextWidth.Of(text.AsSpan(at, length)) <= width ? length : char.IsSurrogatePair(text, at) ? 2 : 1;
    }
}
