using System.Collections.Concurrent;
using System.Net;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Diagnostics;

/// <summary>
/// A handler between the signer and the wire. It records each request, and can respond in place of the vendor with the
/// content of that request.
/// </summary>
/// <param name="secrets">The secrets that the vendor knows, in addition to the headers of the request.</param>
/// <param name="respond">
/// Creates a response from the secrets and the headers; <see langword="null"/> to let the vendor respond.
/// </param>
internal sealed class EchoHandler(IEnumerable<string> secrets, Func<string, HttpResponseMessage>? respond)
    : DelegatingHandler
{
    private static readonly string[] Harmless =
    [
        "Accept", "Accept-Language", "Date", "Host", "Scp-AccountId", "Scp-Api-Version", "Scp-ClientType",
        "Scp-Timestamp", "User-Agent", "X-Project-Id", "X-Qiniu-Date", "X-Sdk-Date", "x-ncp-apigw-timestamp",
    ];

    private readonly ConcurrentQueue<SentRequest> _sent = new();

    /// <summary>Gets the signatures, keys and tokens that were sent.</summary>
    public IEnumerable<string> SentSecrets => _sent
        .SelectMany(static request => request.Headers)
        .Where(static header => !Harmless.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
        .SelectMany(static header => header.Value.Split([' ', ',', '"', '=', ':', ';']).Append(header.Value))
        .Where(static part => part.Length >= 16 && !part.StartsWith("x-", StringComparison.OrdinalIgnoreCase));

    public int Count => _sent.Count;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = SentRequest.Of(request);
        _sent.Enqueue(sent);
        if (respond is null)
        {
            return await base.SendAsync(request, cancellationToken);
        }

        var echo = string.Join(
            '|', secrets.Concat(sent.Headers.Select(static header => $"{header.Key}: {header.Value}")));
        var response = respond(echo);
        response.RequestMessage = request;
        response.Version = HttpVersion.Version11;
        return response;
    }
}
