using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ProductClients.ContractTests.Server;

/// <summary>The middleware before WireMock.Net. It shows mappings the raw request target, sends the <c>Date</c> that a
/// mapping asks for, and breaks connections.</summary>
internal static class Wire
{
    /// <summary>The name of the request header that holds the raw request target.</summary>
    public const string Target = "Raw-Target";

    /// <summary>The name of the response header whose value is sent as <c>Date</c>.</summary>
    public const string Date = "Wire-Date";

    /// <summary>The name of the response header whose value is a <see cref="WireFault"/>.</summary>
    public const string Fault = "Wire-Fault";

    // Long enough for a clock of a test to move between two bytes, on a busy machine too.
    private static readonly TimeSpan DribbleInterval = TimeSpan.FromMilliseconds(500);

    public static void Use(object application) => ((IApplicationBuilder)application).Use(RunAsync);

    private static async Task RunAsync(HttpContext context, RequestDelegate next)
    {
        context.Request.Headers[Target] = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var (connection, body) = (context.Response.Body, new MemoryStream());
        context.Response.Body = body;
        await next(context); // Writes the journal too, so the journal has a request before its response is sent.
        context.Response.Body = connection;
        var headers = context.Response.Headers;
        headers.Remove(Date, out var date);
        headers.Remove(Fault, out var fault);
        headers.Date = date.Count == 1 ? date : "Thu, 01 Jan 2026 00:00:00 GMT";
        headers.ContentLength = body.Length;
        await SendAsync(context, body.ToArray(), fault.Count == 1 ? Enum.Parse<WireFault>(fault!) : null);
    }

    private static async Task SendAsync(HttpContext context, byte[] body, WireFault? fault)
    {
        var socket = context.Features.GetRequiredFeature<IConnectionSocketFeature>().Socket;
        var clientIsGone = context.RequestAborted;
        switch (fault)
        {
            case WireFault.Late:
                await Task.Delay(Timeout.Infinite, clientIsGone);
                break;
            case WireFault.Dribble: // The last byte never comes.
                for (var i = 0; i < body.Length - 1; i++)
                {
                    await context.Response.Body.WriteAsync(body.AsMemory(i, 1), clientIsGone);
                    await context.Response.Body.FlushAsync(clientIsGone);
                    await Task.Delay(DribbleInterval, clientIsGone);
                }

                await Task.Delay(Timeout.Infinite, clientIsGone);
                break;
            case WireFault.Reset:
                socket.Close(timeout: 0);
                break;
            case WireFault.EmptyResponse:
                socket.Shutdown(SocketShutdown.Send);
                await Task.Delay(Timeout.Infinite, clientIsGone);
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
}
