using System.Net;

namespace ProductClients.RefitPolyfill.Tests.Support;

/// <summary>Keeps the last request and answers it.</summary>
internal sealed class StubHandler(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer)
    : HttpMessageHandler
{
    public StubHandler(string body = """{"Name":"a"}""", HttpStatusCode status = HttpStatusCode.OK)
        : this((_, _) => Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body) }))
    {
    }

    public StubHandler(HttpContent content, HttpStatusCode status = HttpStatusCode.OK)
        : this((_, _) => Task.FromResult(new HttpResponseMessage(status) { Content = content }))
    {
    }

    /// <summary>Milliseconds after which a test that would wait for ever has failed.</summary>
    public const int Patience = 30_000;

    public int Count { get; private set; }

    public HttpRequestMessage Request { get; private set; } = null!;

    /// <summary>The target as the request line has it.</summary>
    public string Target => Request.RequestUri!.PathAndQuery;

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        (Count, Request) = (Count + 1, request);
        return answer(request, cancellationToken);
    }
}
