using System.Globalization;

namespace ProductClients.Testing;

/// <summary>Creates the names and times of generated products.</summary>
internal static class Vocabulary
{
    /// <summary>Names that a client gets wrong if it escapes, trims or compares carelessly.</summary>
    private static readonly string[] Awkward =
    [
        "한글 이름", "a+b &c=d", "100% legal?", "x/y;z",
        "naïve café", "quote \" and \\ backslash", "~tilde!*'()", "产品 🚀",
    ];

    private static readonly string[] Adjectives =
    [
        "Live", "Virtual", "Smart", "Quiet", "Global", "Rapid", "Silver", "Studio", "Open", "Managed",
    ];

    private static readonly string[] Nouns =
    [
        "Meeting", "Gateway", "Cache", "Avatar", "Classroom", "Archive", "Stream", "Ledger", "Console", "Render",
    ];

    /// <summary>
    /// Returns a unique name. The first products have the awkward names as they are. Later on, every tenth product has
    /// an awkward name with a number.
    /// </summary>
    public static string Name(int ordinal, ref DeterministicRandom random)
    {
        if (ordinal < Awkward.Length)
            return Awkward[ordinal];
        var number = ordinal.ToString(CultureInfo.InvariantCulture);
        return ordinal % 10 == 0
            ? $"{Awkward[ordinal / 10 % Awkward.Length]} {number}"
            : $"{random.Pick(Adjectives)} {random.Pick(Nouns)} {number}";
    }

    /// <summary>Returns an instant between 2021 and 2024, without fractions of a second.</summary>
    public static DateTimeOffset Instant(ref DeterministicRandom random) =>
        new DateTimeOffset(2021, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(random.Next(4 * 365 * 24 * 3600));
}
