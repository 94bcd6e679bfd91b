namespace ProductClients.Configuration;

/// <summary>Finds the name that a misspelt name probably means.</summary>
internal static class NearestName
{
    private const int MinPartLength = 4;
    private const int MaxLength = 64;

    /// <summary>Returns the name that is nearest to a word, ignoring case; <see langword="null"/> if none is near. A
    /// name is near if at most a third of the word's characters differ, or if one is a part of the other.</summary>
    public static string? Of(string word, IEnumerable<string> names) => word.Length > MaxLength
        ? null
        : names
            .Select(name => (Name: name, Distance: Distance(word.ToUpperInvariant(), name.ToUpperInvariant())))
            .Where(near => near.Distance <= word.Length / 3 || IsPart(word, near.Name))
            .OrderBy(static near => near.Distance)
            .Select(static near => near.Name)
            .FirstOrDefault();

    private static bool IsPart(string word, string name) =>
        Math.Min(word.Length, name.Length) >= MinPartLength
        && (name.Contains(word, StringComparison.OrdinalIgnoreCase)
            || word.Contains(name, StringComparison.OrdinalIgnoreCase));

    // The number of characters that are inserted, left out, replaced or swapped with their neighbor.
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0 ? i + j : Math.Min(
                    Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }
}
