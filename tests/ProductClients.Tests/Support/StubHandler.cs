using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace ProductClients.Tests.Support;

/// <summary>Responds to requests in place of a vendor and records them. Thread-safe if its response is.</summary>
internal sealed class StubHandler(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> response)
    : HttpMessageHandler
{
    private readonly ConcurrentQueue<SentRequest> _requests = new();

    public StubHandler(Func<HttpRequestMessage, HttpResponseMessage> response)
        : this((request, _) => Task.FromResult(response(request)))
    {
    }

    /// <summary>Responds to every request with the same JSON.</summary>
    public StubHandler(string json, HttpStatusCode status = HttpStatusCode.OK)
        : this(_ => new HttpResponseMessage(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") })
    {
    }

    /// <summary>Gets the requests so far, in the order they came.</summary>
    public IReadOnlyList<SentRequest> Requests => [.. _requests];

    /// <summary>Gets the one request there was.</summary>
    public SentRequest Request => Assert.Single(_requests);

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _requests.Enqueue(SentRequest.Of(request));
        return response(request, cancellationToken);
    }
}
