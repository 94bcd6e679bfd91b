namespace Refit;

/// <summary>Tells text that has a UTF-8 form from text that has none.</summary>
internal static class WellFormedText
{
    /// <summary>Whether every surrogate is half of a pair.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        for (int at; (at = text.IndexOfAnyInRange('\uD800', '\uDFFF')) >= 0; text = text[(at + 2)..])
        {
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
            {
                return false;
            }
        }

        return true;
    }
}
