using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace ProductClients.Tests.Support;

/// <summary>An HTTP proxy that records the head of each request, rejects each with the same status, and keeps the
/// connection open.</summary>
internal sealed class ProxyServer : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _heads = new();
    private readonly byte[] _response;
    private readonly LoopbackServer _server;

    public ProxyServer(HttpStatusCode status)
    {
        var challenge = status == HttpStatusCode.ProxyAuthenticationRequired
            ? "Proxy-Authenticate: Basic realm=\"proxy\"\r\n"
            : "";
        _response = Encoding.Latin1.GetBytes($"HTTP/1.1 {(int)status} Refused\r\n{challenge}Content-Length: 0\r\n\r\n");
        _server = new LoopbackServer(RespondAsync);
    }

    public Uri Address => new($"http://127.0.0.1:{_server.Port}");

    /// <summary>Gets the heads of the requests so far: the request line and the headers.</summary>
    public IReadOnlyList<string> Heads => [.. _heads];

    /// <summary>Gets the number of requests with a user name and a password for the proxy.</summary>
    public int Logins => Heads.Count(static head => head.Contains("Proxy-Authorization: ", StringComparison.Ordinal));

    /// <summary>Returns the proxy settings of a client: the address with the user name and the password, and the same
    /// credentials.</summary>
    public WebProxy With(string user, string password) =>
        new(new UriBuilder(Address) { UserName = user, Password = password }.Uri)
        {
            Credentials = new NetworkCredential(user, password),
        };

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task RespondAsync(Stream client, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(client, Encoding.Latin1);
        while (true)
        {
            var head = new StringBuilder();
            while (await reader.ReadLineAsync(cancellationToken) is { Length: > 0 } line)
            {
                head.Append(line).Append('\n');
            }

            if (head.Length == 0)
            {
                return;
            }

            _heads.Enqueue(head.ToString());
            await client.WriteAsync(_response, cancellationToken);
        }
    }
}
