using System.Text;

namespace ProductClients.Testing;

/// <summary>
/// Builds the canonical request from the request as it was received
/// (support.huaweicloud.com devg-apisign, api-sign-algorithm-001 to -003).
/// </summary>
internal static class HuaweiCanonicalRequest
{
    public static string Build(WireRequest request, IReadOnlyList<string> signedHeaders)
    {
        var text = new StringBuilder();
        text.Append(request.Method.ToUpperInvariant()).Append('\n');
        text.Append(CanonicalPath(request.Path)).Append('\n');
        text.Append(CanonicalQuery(request.Query)).Append('\n');
        foreach (var name in signedHeaders)
            AppendHeader(text, request, name);
        text.Append('\n').AppendJoin(';', signedHeaders).Append('\n');
        text.Append(request.Header("X-Sdk-Content-Sha256") ?? Hashing.Sha256Hex(request.Body.Span));
        return text.ToString();
    }

    // The path is decoded, and each segment is encoded again. A slash is added at the end, which the sent path may
    // lack.
    private static string CanonicalPath(string rawPath)
    {
        var segments = Uri.UnescapeDataString(rawPath).Split('/').Select(Uri.EscapeDataString);
        var path = string.Join('/', segments);
        return path.EndsWith('/') ? path : path + "/";
    }

    // Parameters are sorted by decoded name and then by decoded value, ordinally. A parameter without a value is
    // "name=".
    private static string CanonicalQuery(QueryParameters query) => string.Join('&', query.Pairs
        .OrderBy(static pair => pair.Key, StringComparer.Ordinal)
        .ThenBy(static pair => pair.Value, StringComparer.Ordinal)
        .Select(static pair => Uri.EscapeDataString(pair.Key) + "=" + Uri.EscapeDataString(pair.Value)));

    private static void AppendHeader(StringBuilder text, WireRequest request, string name)
    {
        // The gateway removes headers whose name has an underscore.
        var values = name.Contains('_', StringComparison.Ordinal) ? [] : request.HeaderValues(name).ToArray();
        if (values.Length == 0)
            values = [""];
        foreach (var value in values.Select(static value => value.Trim()).Order(StringComparer.Ordinal))
            text.Append(name).Append(':').Append(value).Append('\n');
    }
}
