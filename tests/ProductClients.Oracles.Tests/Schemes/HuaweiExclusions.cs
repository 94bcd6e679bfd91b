using System.Buffers;
using ProductClients.Oracles.Tests.Generation;

namespace ProductClients.Oracles.Tests.Schemes;

/// <summary>
/// The requests that <c>@huaweicloud/huaweicloud-sdk-core</c> 3.1.211 signs differently
/// (docs/vendors/huawei-signature.md, "Where the vendor's packages differ").
/// </summary>
internal static class HuaweiExclusions
{
    private static readonly SearchValues<char> Changed = SearchValues.Create("\t\n\r \"#'<>?\\^`{|}");

    private static readonly char[] CutOff =
        [.. Enumerable.Range(0, 0x21).Append(0xA0).Append(0xFEFF).Select(static c => (char)c)];

    public static IReadOnlyList<Exclusion> All { get; } =
    [
        new(Names_a_header_with_an_underscore),
        new(Names_two_headers_that_punctuation_orders),
        new(Has_a_header_value_with_white_space_at_an_end),
        new(Has_a_path_that_the_parser_changes),
        new(Writes_the_default_port),
        new(Writes_the_method_in_lower_case),
        new(Has_a_body_that_is_not_JSON),
    ];

    // Unlike all other SDKs, the package signs such a header. The gateway removes it.
    private static bool Names_a_header_with_an_underscore(SigningCase drawn) =>
        drawn.Headers.Any(static header => header.Key.Contains('_'));

    // The package orders the lines of the headers by localeCompare, but the list of their names by code unit. The two
    // differ only where a character other than a letter, a digit or a hyphen decides.
    private static bool Names_two_headers_that_punctuation_orders(SigningCase drawn)
    {
        string[] names = [.. drawn.WireHeaders("X-").Keys, "X-Project-Id", "X-Sdk-Date", "X-Security-Token"];
        return names.Any(x => names.Any(y => DecidesPunctuation(x.ToLowerInvariant(), y.ToLowerInvariant())));
    }

    private static bool DecidesPunctuation(string x, string y)
    {
        var common = x.AsSpan().CommonPrefixLength(y);
        return common < x.Length && common < y.Length
            && !(char.IsAsciiLetterOrDigit(x[common]) || x[common] == '-');
    }

    // The package signs the value as it is. The rule is to trim it, as a server does when it reads the header.
    private static bool Has_a_header_value_with_white_space_at_an_end(SigningCase drawn) =>
        drawn.WireHeaders("X-").Values.Any(static value => value.Trim(' ') != value);

    // The package parses the path with Node's url.parse, which escapes, removes or replaces these characters. Then it
    // encodes the result, so an encoded path is encoded twice. White space, controls, no-break space and byte order
    // mark are removed at the end of an address.
    private static bool Has_a_path_that_the_parser_changes(SigningCase drawn) =>
        drawn.Path.AsSpan().ContainsAny(Changed) || drawn.Path.TrimEnd(CutOff) != drawn.Path;

    // The package signs "host:443". The request is sent with the host alone.
    private static bool Writes_the_default_port(SigningCase drawn) =>
        drawn.Host is null && (drawn.Origin.EndsWith(":443", StringComparison.Ordinal)
            || drawn.Origin.EndsWith(":80", StringComparison.Ordinal));

    // The package signs the method as it is given. The rule is to sign it in upper case.
    private static bool Writes_the_method_in_lower_case(SigningCase drawn) =>
        drawn.Method.Any(char.IsAsciiLetterLower);

    // The package hashes JSON.stringify(data), so a text that is not a JSON object is hashed in quotes.
    private static bool Has_a_body_that_is_not_JSON(SigningCase drawn) =>
        drawn.Body is { Length: > 0 } body
        && body[0] != '{'
        && !drawn.Headers.Any(static header => header.Key == "X-Sdk-Content-Sha256");
}
