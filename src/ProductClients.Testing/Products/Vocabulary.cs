using System.Globalization;

namespace ProductClients.Testing;

/// <summary>The words generated products are made of.</summary>
internal static class Vocabulary
{
    /// <summary>Names that break a client which escapes, trims or compares carelessly.</summary>
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
    /// A unique name: the awkward ones as they are among the first products, with a number later on;
    /// every tenth product keeps an awkward one.
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

    /// <summary>An instant between 2021 and 2024, whole seconds, in no order.</summary>
    public static DateTimeOffset Instant(ref DeterministicRandom random) =>
        new DateTimeOffset(2021, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(random.Next(4 * 365 * 24 * 3600));
}
