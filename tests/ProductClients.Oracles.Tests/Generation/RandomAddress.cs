using System.Globalization;
using System.Text;

namespace ProductClients.Oracles.Tests.Generation;

/// <summary>Generates addresses, and one of the many equivalent ways to write each.</summary>
internal static class RandomAddress
{
    private const string Unreserved = RandomText.Letters + RandomText.Digits + "-._~";

    // Characters that can be written without encoding. Uri encodes some of them.
    private const string PlainInPath = "!$&'()*+,;=:@[]\"<>^`{|}";
    private const string PlainInName = "!$'()*,;:@[]\"<>^`{|}/?\\";
    private const string PlainInValue = PlainInName + "=";

    private static readonly string[] Hosts =
    [
        "metastudio.cn-north-4.myhuaweicloud.com", "api.licensespring.com", "Spock.Example.COM", "127.0.0.1",
        "localhost", "[::1]", "[2001:db8::1]", "한글.example.com", "bücher.example",
    ];

    public static string Origin(Randomness random)
    {
        var isHttps = random.Percent(80);
        var port = random.Below(10) switch
        {
            < 6 => "",
            6 => isHttps ? ":443" : ":80",
            _ => ":" + random.Between(1024, 65535).ToString(CultureInfo.InvariantCulture),
        };
        return (isHttps ? "https://" : "http://") + Host(random) + port;
    }

    public static string AsciiHost(Randomness random) =>
        "h" + RandomText.Of(random, RandomText.Letters + RandomText.Digits, 12) + ".example.com";

    public static string Path(Randomness random)
    {
        var segments = random.Many(5, () => Segment(random));
        return segments.Length == 0 && random.Percent(50) ? "" : "/" + string.Join('/', segments);
    }

    public static KeyValuePair<string, string>[] Query(Randomness random)
    {
        var names = random.Many(4, () => RandomText.Name(random));
        return names.Length == 0
            ? []
            : random.Many(8, () => KeyValuePair.Create(random.Pick(names), RandomText.Unicode(random, 12)));
    }

    /// <summary>Writes path and query in one of the many equivalent ways.</summary>
    public static string Target(Randomness random, string path, IEnumerable<KeyValuePair<string, string>> query)
    {
        var text = new StringBuilder();
        text.AppendJoin('/', path.Split('/').Select(segment => Encode(random, segment, PlainInPath)));
        var pairs = query.Select(pair => Pair(random, pair)).ToList();
        if (pairs.Count > 0 || random.Percent(5))
        {
            text.Append('?').AppendJoin('&', pairs);
        }

        if (pairs.Count > 0 && random.Percent(5))
        {
            text.Append('&');
        }

        return text.ToString();
    }

    private static string Host(Randomness random) => random.Percent(50) ? random.Pick(Hosts) : AsciiHost(random);

    // "." and ".." cannot be segments, since an address is resolved before it is sent, even with encoded dots.
    private static string Segment(Randomness random)
    {
        var text = random.Percent(60)
            ? RandomText.Of(random, Unreserved + "!$&()*+,;=:@%", 10)
            : RandomText.Unicode(random, 10).Replace("/", "", StringComparison.Ordinal);
        return text is "." or ".." ? "dots" : text;
    }

    private static string Pair(Randomness random, KeyValuePair<string, string> pair)
    {
        var name = Encode(random, pair.Key, PlainInName);
        return pair.Value.Length == 0 && name.Length > 0 && random.Percent(50)
            ? name
            : name + "=" + Encode(random, pair.Value, PlainInValue);
    }

    private static string Encode(Randomness random, string text, string plain)
    {
        var encoded = new StringBuilder();
        var (escapesLetters, leavesPlain, lowerCase) = (random.Percent(10), random.Percent(50), random.Percent(10));
        foreach (var rune in text.EnumerateRunes())
        {
            var isPlain = rune.IsAscii && ((char)rune.Value switch
            {
                '.' => true,
                var c when Unreserved.Contains(c) => !escapesLetters,
                var c => leavesPlain && plain.Contains(c),
            });
            if (isPlain)
            {
                encoded.Append((char)rune.Value);
                continue;
            }

            foreach (var value in Encoding.UTF8.GetBytes(rune.ToString()))
            {
                encoded.Append(CultureInfo.InvariantCulture, $"%{(lowerCase ? $"{value:x2}" : $"{value:X2}")}");
            }
        }

        return encoded.ToString();
    }
}
