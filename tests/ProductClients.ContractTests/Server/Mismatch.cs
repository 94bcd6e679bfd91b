using ProductClients.ContractTests.Contracts;
using WireMock;
using WireMock.Matchers;
using WireMock.Matchers.Request;
using WireMock.RequestBuilders;
using WireMock.Types;

namespace ProductClients.ContractTests.Server;

/// <summary>Describes how a received request differs from an exchange.</summary>
internal static class Mismatch
{
    /// <summary>
    /// Returns the headers and parameters that the exchange does not have. WireMock.Net ignores them.
    /// </summary>
    public static IEnumerable<string> Unexpected(Exchange exchange, IRequestMessage received)
    {
        var headers = MatchersOf<RequestMessageHeaderMatcher>(exchange)
            .Select(static header => header.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var parameters = MatchersOf<RequestMessageParamMatcher>(exchange)
            .Select(static parameter => parameter.Key).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from header in received.Headers!
               where !headers.Contains(header.Key)
               select $"the header {header.Key}, which is not in the contract of {exchange.Name}",
            .. from header in received.Headers!
               where header.Value.Count > 1
               select $"the header {header.Key} {header.Value.Count} times",
            .. from parameter in received.Query ?? new Dictionary<string, WireMockList<string>>()
               where !parameters.Contains(parameter.Key)
               select $"the parameter {parameter.Key}, which is not in the contract of {exchange.Name}",
        ];
    }

    /// <summary>Returns a description of each part of the request that differs from the exchange.</summary>
    public static IEnumerable<string> Explain(Exchange exchange, IRequestMessage received)
    {
        string[] lines =
        [
            .. from matcher in MatchersOf<IRequestMatcher>(exchange)
               where !MatchScores.IsPerfect(matcher.GetMatchingScore(received, new RequestMatchResult()))
               select Describe(matcher, received),
        ];
        return lines.Length == 0
            ? [$"  {exchange.Name} matches, but it was not the next exchange."]
            : [$"  The nearest is {exchange.Name} ({exchange.Source}):", .. lines];
    }

    private static IList<T> MatchersOf<T>(Exchange exchange)
        where T : IRequestMatcher => ((Request)exchange.Request).GetRequestMessageMatchers<T>();

    private static string Describe(IRequestMatcher matcher, IRequestMessage received) => matcher switch
    {
        RequestMessagePathMatcher path => Line("path", PatternsOf(path.Matchers), received.Path),
        RequestMessageParamMatcher parameter => Line(
            $"parameter {parameter.Key}",
            PatternsOf(parameter.Matchers),
            received.GetParameter(parameter.Key!)?.ToString()),
        RequestMessageHeaderMatcher header => Line(
            $"header {header.Name}",
            PatternsOf(header.Matchers),
            received.Headers!.TryGetValue(header.Name, out var value) ? value.ToString() : null),
        RequestMessageBodyMatcher body => Line(
            "body", PatternsOf(body.Matchers?.OfType<IStringMatcher>()), received.Body),
        _ => $"    {matcher.Type} does not match",
    };

    private static string Line(string part, string expected, string? received) =>
        $"    {part}:\n      expected {expected}\n      received {received ?? "nothing"}";

    private static string PatternsOf(IEnumerable<IStringMatcher>? matchers) => string.Join(
        ", ", (matchers ?? []).SelectMany(static matcher => matcher.GetPatterns()).Select(static text => text.First));
}
