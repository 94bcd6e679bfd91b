using System.Buffers;
using ProductClients.Oracles.Tests.Generation;

namespace ProductClients.Oracles.Tests.Schemes;

/// <summary>Where <c>@huaweicloud/huaweicloud-sdk-core</c> 3.1.211 is not followed (protocols 1.8).</summary>
internal static class HuaweiExclusions
{
    private static readonly SearchValues<char> Changed = SearchValues.Create("\t\n\r \"#'<>?\\^`{|}");

    private static readonly char[] CutOff =
        [.. Enumerable.Range(0, 0x21).Append(0xA0).Append(0xFEFF).Select(static c => (char)c)];

    public static IReadOnlyList<Exclusion> All { get; } =
    [
        new(Names_a_header_with_other_than_letters_digits_and_hyphens),
        new(Has_a_header_value_with_white_space_at_an_end),
        new(Has_a_path_that_the_parser_changes),
        new(Writes_the_default_port),
        new(Writes_the_method_in_lower_case),
        new(Has_a_body_that_is_not_JSON),
    ];

    // The package orders the header lines by localeCompare, but the list of their names by code unit; and unlike all other
    // SDKs it signs a name with "_", which the gateway drops.
    private static bool Names_a_header_with_other_than_letters_digits_and_hyphens(SigningCase drawn) =>
        drawn.Headers.Any(static header => !header.Key.All(static c => char.IsAsciiLetterOrDigit(c) || c == '-'));

    // The package signs the value as it is; the rule is to trim it, as a server does before it looks.
    private static bool Has_a_header_value_with_white_space_at_an_end(SigningCase drawn) =>
        drawn.WireHeaders("X-").Values.Any(static value => value.Trim(' ') != value);

    // The package takes the path apart with Node's url.parse, which escapes, cuts or turns these characters, and then encodes
    // what came out: an encoded path once more. (No-break space and byte order mark: cut off at the end of an address.)
    private static bool Has_a_path_that_the_parser_changes(SigningCase drawn) =>
        drawn.Path.AsSpan().ContainsAny(Changed) || drawn.Path.TrimEnd(CutOff) != drawn.Path;

    // The package signs "host:443"; what is sent is the bare host.
    private static bool Writes_the_default_port(SigningCase drawn) =>
        drawn.Host is null && (drawn.Origin.EndsWith(":443", StringComparison.Ordinal)
            || drawn.Origin.EndsWith(":80", StringComparison.Ordinal));

    // The package signs the method as it is given; the rule is upper case.
    private static bool Writes_the_method_in_lower_case(SigningCase drawn) => drawn.Method.Any(char.IsAsciiLetterLower);

    // The package hashes JSON.stringify(data): a text that is no JSON object would be hashed in quotes.
    private static bool Has_a_body_that_is_not_JSON(SigningCase drawn) =>
        drawn.Body is { Length: > 0 } body
        && body[0] != '{'
        && !drawn.Headers.Any(static header => header.Key == "X-Sdk-Content-Sha256");
}
