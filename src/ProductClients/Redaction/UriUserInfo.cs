using System.Buffers;
using System.Globalization;
using System.Text;

namespace ProductClients.Redaction;

/// <summary>Removes the user and the password from every URI in a text. A proxy's address often holds both, and the
/// runtime quotes it in its messages.</summary>
/// <remarks>A password that is not escaped may hold any character: in case of doubt more is removed than necessary.
/// SECURITY.md names what cannot be decided. The time is linear, whatever the text: a vendor may have written it.
/// </remarks>
internal static class UriUserInfo
{
    private const string Delimiter = "://";
    private const string Mark = "[redacted]";
    private const string Punctuation = "'),;.:!";

    // How far behind a line break a password may go on.
    private const int MaxContinuation = 256;

    private static readonly SearchValues<char> AddressCharacters = SearchValues.Create("0123456789abcdefABCDEF:.%");

    /// <summary>Returns the text without user info.</summary>
    /// <returns>The same text if it holds none.</returns>
    public static string Remove(string text)
    {
        var delimiter = text.IndexOf(Delimiter, StringComparison.Ordinal);
        if (delimiter < 0)
        {
            return text;
        }

        StringBuilder? shown = null;
        var copied = 0;
        var places = new UriPlaces(text);
        while (delimiter >= 0)
        {
            var start = delimiter + Delimiter.Length;
            var end = start;
            if (delimiter > 0 && char.IsAsciiLetterOrDigit(text[delimiter - 1]))
            {
                places.MoveTo(start);
                end = EndOf(text, ref places);
                if (end > start && !text.AsSpan(start, end - start).SequenceEqual(Mark))
                {
                    shown = (shown ?? new StringBuilder()).Append(text, copied, start - copied).Append(Mark);
                    copied = end;
                }
            }

            delimiter = text.IndexOf(Delimiter, end, StringComparison.Ordinal);
        }

        return shown is null ? text : shown.Append(text, copied, text.Length - copied).ToString();
    }

    private static int EndOf(string text, ref UriPlaces places)
    {
        var word = text.AsSpan(places.Start, places.WordEnd - places.Start);
        var authorityLength = word.IndexOfAny('/', '?', '#');
        var authority = authorityLength < 0 ? word.TrimEnd(Punctuation) : word[..authorityLength];
        var address = AddressLength(authority);
        if (places.LastAt >= places.Start)
        {
            // Without a colon there is no password, and what looks like a host is one.
            var colonEnd = IsEnclosed(text, places) ? places.WordEnd : places.LastAt;
            var isHost = places.FirstAt >= places.WordEnd
                && places.ColonFrom(places.Start + address) >= colonEnd
                && (authorityLength >= 0
                    || address > 0
                    || authority.Contains('.')
                    || authority.Equals("localhost", StringComparison.OrdinalIgnoreCase));
            return isHost ? places.Start : places.LastAt;
        }

        var colon = authority[address..].IndexOf(':');
        return authorityLength == 0 || colon < 0 || IsPort(authority[(address + colon + 1)..])
            ? places.Start
            : EndOfPassword(text, places.LineEnd);
    }

    // The text was cut within the password, or the password holds a line break.
    private static int EndOfPassword(string text, int lineEnd)
    {
        var rest = text.AsSpan(lineEnd, Math.Min(MaxContinuation, text.Length - lineEnd));
        var first = rest.IndexOf('@');
        if (first < 0)
        {
            return lineEnd;
        }

        var length = rest[first..].IndexOfAny('\r', '\n');
        return lineEnd + (length < 0 ? rest : rest[..(first + length)]).LastIndexOf('@');
    }

    // An IPv6 address in brackets, and nothing but a colon behind it.
    private static int AddressLength(ReadOnlySpan<char> authority)
    {
        var length = authority is ['[', ..] ? authority.IndexOf(']') + 1 : 0;
        return length > 2
            && (length == authority.Length || authority[length] == ':')
            && authority[1..(length - 1)].IndexOfAnyExcept(AddressCharacters) < 0
                ? length
                : 0;
    }

    private static bool IsPort(ReadOnlySpan<char> text) =>
        text.IsEmpty
        || (text.Length <= 5 && ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _));

    // "http://host", <http://host>: the closing mark ends the URI for certain.
    private static bool IsEnclosed(string text, UriPlaces places)
    {
        if (places.WordEnd == text.Length || text[places.WordEnd] is not ('"' or '>'))
        {
            return false;
        }

        var scheme = places.Start - Delimiter.Length;
        while (scheme > 0 && (char.IsAsciiLetterOrDigit(text[scheme - 1]) || text[scheme - 1] is '+' or '-' or '.'))
        {
            scheme--;
        }

        return scheme > 0 && text[scheme - 1] == (text[places.WordEnd] == '>' ? '<' : '"');
    }
}
