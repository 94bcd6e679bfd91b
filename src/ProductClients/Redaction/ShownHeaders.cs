using System.Collections.Frozen;
using System.Net.Http.Headers;
using System.Text;

namespace ProductClients.Redaction;

/// <summary>The allow-list of headers that a log may show. Any other header may carry a key, a token or a
/// signature.</summary>
internal static class ShownHeaders
{
    private static readonly FrozenSet<string> Names = new[]
    {
        "Accept", "Accept-Language", "Content-Encoding", "Content-Length", "Content-Type", "Date", "Retry-After",
        "Server", "User-Agent",
        "Scp-Api-Version", "X-Qiniu-Date", "X-Sdk-Date", "Scp-Timestamp", "x-ncp-apigw-timestamp",
        "X-Log", "X-Reqid", "X-Request-Id", "x-ncp-trace-id",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns whether a log may show a header with this name.</summary>
    public static bool Contain(string name) => Names.Contains(name);

    public static string Of(HttpRequestHeaders headers) => Append(new StringBuilder(), headers).ToString();

    public static string Of(HttpResponseMessage response) =>
        Append(Append(new StringBuilder(), response.Headers), response.Content.Headers).ToString();

    private static StringBuilder Append(StringBuilder text, HttpHeaders headers)
    {
        foreach (var header in headers.NonValidated)
        {
            if (Contain(header.Key))
            {
                text.Append(text.Length == 0 ? "" : "; ")
                    .Append(header.Key).Append(": ").Append(header.Value.ToString());
            }
        }

        return text;
    }
}
