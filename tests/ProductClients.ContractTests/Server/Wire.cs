using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ProductClients.ContractTests.Server;

/// <summary>
/// A middleware that runs before WireMock.Net. It passes the raw request target to mappings, sends the <c>Date</c> that
/// a mapping sets, and breaks connections.
/// </summary>
internal sealed class Wire : IDisposable
{
    /// <summary>The name of the request header that holds the raw request target.</summary>
    public const string Target = "Raw-Target";

    /// <summary>The name of the response header whose value is sent as <c>Date</c>.</summary>
    public const string Date = "Wire-Date";

    /// <summary>The name of the response header whose value is a <see cref="WireFault"/>.</summary>
    public const string Fault = "Wire-Fault";

    private readonly SemaphoreSlim _bytes = new(0);
    private readonly CancellationTokenSource _end = new();

    public void Use(object application) => ((IApplicationBuilder)application).Use(RunAsync);

    /// <summary>Sends the next bytes of a <see cref="WireFault.Dribble"/>.</summary>
    public void Send(int bytes) => _bytes.Release(bytes);

    /// <summary>Closes the connections of responses that are late or dribble.</summary>
    public Task EndAsync() => _end.CancelAsync();

    public void Dispose()
    {
        _bytes.Dispose();
        _end.Dispose();
    }

    private async Task RunAsync(HttpContext context, RequestDelegate next)
    {
        context.Request.Headers[Target] = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var (connection, body) = (context.Response.Body, new MemoryStream());
        context.Response.Body = body;
        await next(context); // This also writes the journal, so a request is there before its response is sent.
        context.Response.Body = connection;
        var headers = context.Response.Headers;
        headers.Remove(Date, out var date);
        headers.Remove(Fault, out var fault);
        headers.Date = date.Count == 1 ? date : "Thu, 01 Jan 2026 00:00:00 GMT";
        headers.ContentLength = body.Length;
        await SendAsync(context, body.ToArray(), fault.Count == 1 ? Enum.Parse<WireFault>(fault!) : null);
    }

    private async Task SendAsync(HttpContext context, byte[] body, WireFault? fault)
    {
        var socket = context.Features.GetRequiredFeature<IConnectionSocketFeature>().Socket;
        var clientDisconnected = context.RequestAborted;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(clientDisconnected, _end.Token);
        switch (fault)
        {
            case WireFault.Late:
                await Task.Delay(Timeout.Infinite, ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                goto case WireFault.EmptyResponse;
            case WireFault.Dribble:
                await DribbleAsync(context.Response, body, ending.Token)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                goto case WireFault.EmptyResponse;
            case WireFault.Reset:
                socket.Close(timeout: 0);
                break;
            case WireFault.EmptyResponse:
                socket.Shutdown(SocketShutdown.Send);
                await Task.Delay(Timeout.Infinite, clientDisconnected);
                break;
            case WireFault.RandomDataThenClose:
                await socket.SendAsync("lskdu018973t09sylgasjkfg1][]'./.sdlv"u8.ToArray());
                goto case WireFault.EmptyResponse;
            case WireFault.MalformedChunk:
                await socket.SendAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nlskdu\r\n"u8.ToArray());
                goto case WireFault.EmptyResponse;
            default:
                await context.Response.Body.WriteAsync(body);
                break;
        }
    }

    private async Task DribbleAsync(HttpResponse response, byte[] body, CancellationToken cancellationToken)
    {
        await response.StartAsync(cancellationToken);
        for (var i = 0; i < body.Length; i++)
        {
            await _bytes.WaitAsync(cancellationToken);
            await response.Body.WriteAsync(body.AsMemory(i, 1), cancellationToken);
            await response.Body.FlushAsync(cancellationToken);
        }
    }
}
