using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace ProductClients.Tests.Support;

/// <summary>A handler that responds in place of a vendor and records the requests. It is thread-safe if its response
/// function is.</summary>
internal sealed class StubHandler(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> response)
    : HttpMessageHandler
{
    private readonly ConcurrentQueue<SentRequest> _requests = new();

    public StubHandler(Func<HttpRequestMessage, HttpResponseMessage> response)
        : this((request, _) => Task.FromResult(response(request)))
    {
    }

    /// <summary>Initializes a handler that responds to every request with the same JSON.</summary>
    public StubHandler(string json, HttpStatusCode status = HttpStatusCode.OK)
        : this(_ => new HttpResponseMessage(status)
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        })
    {
    }

    /// <summary>Gets the requests so far, in their order.</summary>
    public IReadOnlyList<SentRequest> Requests => [.. _requests];

    /// <summary>Gets the only request.</summary>
    public SentRequest Request => Assert.Single(_requests);

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _requests.Enqueue(SentRequest.Of(request));
        return response(request, cancellationToken);
    }
}
