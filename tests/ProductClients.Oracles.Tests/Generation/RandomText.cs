using System.Text;

namespace ProductClients.Oracles.Tests.Generation;

/// <summary>Generates texts of all kinds. No text has half of a surrogate pair.</summary>
internal static class RandomText
{
    public const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    public const string Digits = "0123456789";
    public const string Punctuation = " !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    // Names with a special meaning in C# or JavaScript.
    private static readonly string[] Special =
    [
        "", "a", "A", "a ", "ab", "a-b", "a_b", "a=b", "10", "9", "%41", "+", "ß", "İ", "ı", "\u212A", "e\u0301",
        "\u00E9", "__proto__", "constructor", "toString",
    ];

    /// <summary>Returns a text of any Unicode characters, including private use, noncharacters and controls.</summary>
    public static string Unicode(Randomness random, int longest)
    {
        var text = new StringBuilder();
        for (var left = random.Below(longest + 1); left > 0; left--)
        {
            text.Append(AnyRune(random).ToString());
        }

        return text.ToString();
    }

    /// <summary>Returns a name that other parameters are likely to have too, sometimes in another case.</summary>
    public static string Name(Randomness random) => random.Percent(50) ? random.Pick(Special) : Unicode(random, 6);

    /// <summary>Returns printable ASCII without white space at the ends, as header values are sent.</summary>
    public static string Printable(Randomness random, int longest) =>
        Of(random, Letters + Digits + Punctuation, longest).Trim(' ');

    /// <summary>Returns an access key id of printable ASCII. It is never empty.</summary>
    public static string Id(Randomness random) => "K" + Printable(random, 60);

    /// <summary>Returns a secret. It is never empty, and can be longer than a block of the hashes.</summary>
    public static string Secret(Randomness random) => "S" + Unicode(random, random.Percent(20) ? 150 : 40);

    public static string Of(Randomness random, string characters, int longest) =>
        string.Concat(random.Many(longest, () => random.Pick(characters)));

    private static Rune AnyRune(Randomness random) => random.Below(9) switch
    {
        0 or 1 => new Rune(random.Pick(Letters + Digits)),
        2 or 3 => new Rune(random.Pick(Punctuation)),
        4 => new Rune(random.Below(0xA0)),
        5 => new Rune(random.Below(0x800)),
        6 => new Rune(random.Below(0xD800)),
        // These characters sort after surrogate pairs in UTF-16 and before them in UTF-8.
        7 => new Rune(0xE000 + random.Below(0x2000)),
        _ => new Rune(0x10000 + random.Below(0x100000)),
    };
}
