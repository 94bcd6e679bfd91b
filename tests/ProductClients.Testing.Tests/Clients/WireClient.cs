using System.Text;
using System.Text.Json;

namespace ProductClients.Testing.Tests.Clients;

/// <summary>Sends requests byte for byte. The target is not canonicalised, and headers are not validated.</summary>
internal sealed class WireClient : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });

    public async Task<HttpResponseMessage> SendAsync(Outgoing outgoing, CancellationToken cancellationToken = default)
    {
        var verbatim = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        var uri = new Uri($"{outgoing.Server.Scheme}://{outgoing.Host}{outgoing.Target}", verbatim);
        using var request = new HttpRequestMessage(new HttpMethod(outgoing.Method), uri);
        if (outgoing.Body is not null)
            request.Content = new StringContent(outgoing.Body, Encoding.UTF8, outgoing.ContentType);
        foreach (var header in outgoing.Headers)
        {
#pragma warning disable RS0030 // The vendors' Authorization headers do not follow RFC 7235.
            request.Headers.TryAddWithoutValidation(header.Key, header.Value);
#pragma warning restore RS0030
        }

        return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    public async Task<(int Status, string Body)> TextAsync(Outgoing outgoing)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var response = await SendAsync(outgoing, cancellationToken);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
    }

    public async Task<(int Status, JsonElement Body)> JsonAsync(Outgoing outgoing)
    {
        var (status, body) = await TextAsync(outgoing);
        return (status, JsonElement.Parse(body));
    }

    public void Dispose() => _http.Dispose();
}
