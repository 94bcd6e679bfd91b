using System.Collections.Frozen;
using System.Net.Http.Headers;
using System.Text;

namespace ProductClients.Redaction;

/// <summary>The headers a log may show. A header that is not named here is not shown, whatever a vendor calls the ones
/// that carry a key, a token or a signature.</summary>
internal static class ShownHeaders
{
    private static readonly FrozenSet<string> Names = new[]
    {
        "Accept", "Accept-Language", "Content-Encoding", "Content-Length", "Content-Type", "Date", "Retry-After", "Server",
        "User-Agent", "Scp-Api-Version", "X-Qiniu-Date", "X-Sdk-Date", "Scp-Timestamp", "x-ncp-apigw-timestamp",
        "X-Log", "X-Reqid", "X-Request-Id", "x-ncp-trace-id",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns whether a header of this name may be shown.</summary>
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
                text.Append(text.Length == 0 ? "" : "; ").Append(header.Key).Append(": ").Append(header.Value.ToString());
            }
        }

        return text;
    }
}
