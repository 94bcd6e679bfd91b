using System.Buffers;
using System.Globalization;
using System.Text;

namespace ProductClients.Redaction;

/// <summary>Redacts the user name and the password in every URI of a text. A proxy address often contains both, and
/// .NET quotes it in messages.</summary>
/// <remarks>A password that is not escaped may contain any character. In doubt, more is redacted than necessary.
/// SECURITY.md lists the undecidable cases. The time is linear in the length of the text, because a vendor may have
/// written it.</remarks>
internal static class UriUserInfo
{
    /// <summary>The text in place of what is redacted.</summary>
    public const string Mark = "[redacted]";

    private const string Delimiter = "://";
    private const string Punctuation = "'),;.:!";

    // The number of characters after a line break in which a password may continue.
    private const int MaxContinuation = 256;

    private static readonly SearchValues<char> AddressCharacters = SearchValues.Create("0123456789abcdefABCDEF:.%");

    /// <summary>Returns the text without user info.</summary>
    /// <returns>The same text if it has no user info.</returns>
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
            // Without a colon there is no password. Text that looks like a host is then a host.
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

    // The text was cut within the password, or the password contains a line break.
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

    // An IPv6 address in brackets, followed only by a colon or nothing.
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

    // "http://host" and <http://host>: the closing mark ends the URI.
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
