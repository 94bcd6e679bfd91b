using System.Globalization;
using System.Text;

namespace ProductClients.Oracles.Tests.Generation;

/// <summary>Generates the parts that the requests of all schemes have.</summary>
internal static class RandomRequest
{
    /// <summary>Gets the content types of the generated bodies.</summary>
    public static IReadOnlyList<string> ContentTypes { get; } =
    [
        "application/json", "application/json; charset=utf-8", "application/x-www-form-urlencoded",
        "application/x-www-form-urlencoded; charset=utf-8", "application/octet-stream", "text/plain",
        "Application/JSON",
    ];

    private static readonly string[] Methods =
        ["GET", "GET", "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "LIST", "get", "gEt"];


    /// <summary>Generates a request of any kind.</summary>
    /// <param name="random">The random numbers.</param>
    /// <param name="headers">Generates all headers except Host and Content-Type.</param>
    public static SigningCase Draw(Randomness random, Func<Randomness, KeyValuePair<string, string[]>[]> headers)
    {
        var origin = RandomAddress.Origin(random);
        var path = RandomAddress.Path(random);
        var query = RandomAddress.Query(random);
        var body = random.Percent(50) ? Body(random) : null;
        return new SigningCase
        {
            Method = random.Pick(Methods),
            Origin = origin,
            Path = path,
            Query = query,
            Address = origin + RandomAddress.Target(random, path, query),
            Host = random.Percent(10) ? RandomAddress.AsciiHost(random) : null,
            Headers = [.. headers(random).DistinctBy(static header => header.Key, StringComparer.OrdinalIgnoreCase)],
            ContentType = body is not null && random.Percent(80) ? random.Pick(ContentTypes) : null,
            Body = body,
            Time = Time(random),
            AccessKey = RandomText.Id(random),
            SecretKey = RandomText.Secret(random),
        };
    }

    /// <summary>Returns a header name of letters, digits and hyphens, and sometimes another character.</summary>
    public static string HeaderName(Randomness random, string prefix)
    {
        var name = prefix + RandomText.Of(random, RandomText.Letters + RandomText.Digits + "--", 10)
            + (random.Percent(10) ? random.Pick("!#$%&'*+.^_`|~") : "")
            + RandomText.Of(random, RandomText.Letters, 3);
        return random.Below(4) switch
        {
            0 => name.ToLowerInvariant(),
            1 => name.ToUpperInvariant(),
            _ => name,
        };
    }

    // The body is empty, a text that is not JSON, or a JSON object.
    private static string Body(Randomness random) => random.Below(5) switch
    {
        0 => "",
        1 => "text: " + RandomText.Unicode(random, 60),
        _ => "{" + string.Join(',', random.Many(4, () => RandomText.Unicode(random, 10)).Select(
            static (text, i) => $"\"p{i}\":{JsonText(text)}")) + "}",
    };

    // Writes a text as JSON.stringify does, which escapes only the necessary characters.
    private static string JsonText(string text)
    {
        var json = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => json.Append("\\\""),
                '\\' => json.Append("\\\\"),
                '\b' => json.Append("\\b"),
                '\f' => json.Append("\\f"),
                '\n' => json.Append("\\n"),
                '\r' => json.Append("\\r"),
                '\t' => json.Append("\\t"),
                < ' ' => json.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => json.Append(c),
            };
        }

        return json.Append('"').ToString();
    }

    private static DateTimeOffset Time(Randomness random) => random.Percent(70)
        ? new DateTimeOffset(random.Between(Ticks(2020), Ticks(2030)), TimeSpan.Zero)
        : new DateTimeOffset(random.Between(Ticks(1970), Ticks(9999)), TimeSpan.Zero);

    private static long Ticks(int year) => new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;
}
