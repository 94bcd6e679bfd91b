using System.Text.RegularExpressions;

namespace ProductClients.Redaction;

/// <summary>Removes the user and the password from every URI in a text. A proxy's address often holds both, and the
/// runtime quotes it in its messages.</summary>
/// <remarks>A password that is not escaped may hold any character, so nothing but the end of the line ends it for
/// certain: in case of doubt more is removed than necessary.</remarks>
internal static partial class UriUserInfo
{
    private const string Delimiter = "://";
    private const string Mark = "[redacted]";

    /// <summary>Returns the text without user info.</summary>
    /// <returns>The same text if it holds none.</returns>
    public static string Remove(string text)
    {
        for (var start = 0; (start = text.IndexOf(Delimiter, start, StringComparison.Ordinal)) >= 0;)
        {
            start += Delimiter.Length;
            if (start > Delimiter.Length && char.IsAsciiLetterOrDigit(text[start - Delimiter.Length - 1]))
            {
                var length = LengthOf(text.AsSpan(start));
                if (length > 0 && !text.AsSpan(start, length).SequenceEqual(Mark))
                {
                    text = string.Concat(text.AsSpan(0, start), Mark, text.AsSpan(start + length));
                }
            }
        }

        return text;
    }

    private static int LengthOf(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny('\r', '\n');
        var line = end < 0 ? rest : rest[..end];
        var space = line.IndexOfAny([' ', '\t', '"', '<', '>']);
        var word = space < 0 ? line : line[..space];
        var at = line.LastIndexOf('@');
        if (at < 0)
        {
            return end < 0 && space < 0 && CutUserInfo().IsMatch(word) ? word.Length : 0;
        }

        return word.Contains('@') || !Host().IsMatch(word) ? at : 0;
    }

    // An address, localhost, a name with a dot, or a name before a path: not the start of user info that holds a blank.
    [GeneratedRegex(
        @"^(/|\[[0-9a-f:.%]+\]|localhost\b|[^/?#:]*\.[^/?#:]*(:[0-9]+)?([/?#'),;]|[:.]?$)|[\w-]+(:[0-9]+)?[/?#])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Host();

    // A text that was cut may end within a password; what follows the colon is no port.
    [GeneratedRegex(
        @"^[^/?#:\[]+:(?![0-9]*([/?#'),;.…]|$))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CutUserInfo();
}
