using System.Buffers;

namespace ProductClients.Redaction;

/// <summary>Finds the next characters that may end a URI. Each part of the text is searched once for each of them,
/// however many URIs the text contains.</summary>
internal struct UriPlaces(string text)
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\n");
    private static readonly SearchValues<char> WordEnds = SearchValues.Create("\r\n \t\"<>");
    private static readonly SearchValues<char> Ats = SearchValues.Create("@");
    private static readonly SearchValues<char> Colons = SearchValues.Create(":");

    private int _colon = -1;

    /// <summary>Gets the index after <c>://</c>.</summary>
    public int Start { get; private set; }

    /// <summary>Gets the index of the end of the line.</summary>
    public int LineEnd { get; private set; } = -1;

    /// <summary>Gets the index of the next white space, quotation mark or angle bracket, or of the end of the
    /// line.</summary>
    public int WordEnd { get; private set; } = -1;

    /// <summary>Gets the index of the next <c>@</c>, or the length of the text.</summary>
    public int FirstAt { get; private set; } = -1;

    /// <summary>Gets the index of the last <c>@</c> of the line; less than <see cref="Start"/> if there is
    /// none.</summary>
    public int LastAt { get; private set; } = -1;

    /// <summary>Moves to the URI whose <c>://</c> ends at an index.</summary>
    public void MoveTo(int start)
    {
        Start = start;
        WordEnd = Next(WordEnd, start, WordEnds);
        FirstAt = Next(FirstAt, start, Ats);
        if (LineEnd < start)
        {
            LineEnd = Next(LineEnd, start, LineEnds);
            LastAt = text.AsSpan(start, LineEnd - start).LastIndexOf('@') is var at and >= 0 ? start + at : -1;
        }
    }

    /// <summary>Returns the index of the next colon that is not part of <c>://</c>, or the length of the
    /// text.</summary>
    public int ColonFrom(int start)
    {
        _colon = Next(_colon, start, Colons);
        while (text.AsSpan(_colon).StartsWith("://", StringComparison.Ordinal))
        {
            _colon = Next(_colon, _colon + 1, Colons);
        }

        return _colon;
    }

    private readonly int Next(int known, int start, SearchValues<char> characters) =>
        known >= start ? known
        : text.AsSpan(start).IndexOfAny(characters) is var found and >= 0 ? start + found
        : text.Length;
}
