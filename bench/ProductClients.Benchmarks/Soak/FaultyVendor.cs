using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace ProductClients.Benchmarks.Soak;

/// <summary>
/// A loopback server that replaces a vendor. About 30 % of the responses have a fault. The seed determines the faults,
/// and the order of the requests determines which request gets which fault.
/// </summary>
internal sealed class FaultyVendor : IAsyncDisposable
{
    private const double FaultShare = 0.3;

    private static readonly byte[] Error =
        """{"error_code":"SOAK.0001","error_msg":"a fault of the soak"}"""u8.ToArray();
    private static readonly byte[] NotJson = "<html><body>It works!</body></html>"u8.ToArray();
    private static readonly byte[] Token =
        """{"token":{"expires_at":"2099-01-01T00:00:00.000000Z","methods":["password"]}}"""u8.ToArray();

    private static readonly SoakFault[] Faults =
        [.. Enum.GetValues<SoakFault>().Where(static fault => fault != SoakFault.None)];

    private readonly object _lock = new();
    private readonly Random _random;
    private readonly SoakVendor _vendor;
    private readonly WebApplication _server;
    private long _requests;
    private long _faults;

    private FaultyVendor(SoakVendor vendor, int seed)
    {
        _vendor = vendor;
        _random = new Random(seed);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel =>
        {
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Listen(IPAddress.Loopback, port: 0, static listen => listen.Protocols = HttpProtocols.Http1);
        });
        _server = builder.Build();
        _server.Run(RespondAsync);
    }

    public Uri Address => new(_server.Urls.Single());

    /// <summary>Gets the number of products.</summary>
    public int ProductCount => _vendor.Products;

    public long Requests => Interlocked.Read(ref _requests);

    public long FaultCount => Interlocked.Read(ref _faults);

    public static async Task<FaultyVendor> StartAsync(SoakVendor vendor, int seed)
    {
        var server = new FaultyVendor(vendor, seed);
        await server._server.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task RespondAsync(HttpContext context)
    {
        var isToken = HttpMethods.IsPost(context.Request.Method);
        var body = isToken ? Token : _vendor.BodyOf(context.Request.QueryString.Value);
        var (fault, minutes) = Draw();
        switch (fault)
        {
            case SoakFault.None when isToken:
                context.Response.Headers["X-Subject-Token"] = "a-token-of-the-soak";
                await WriteAsync(context, StatusCodes.Status201Created, body);
                break;
            case SoakFault.None:
                await WriteAsync(context, StatusCodes.Status200OK, body);
                break;
            case SoakFault.ServerError:
                await WriteAsync(context, StatusCodes.Status500InternalServerError, Error);
                break;
            case SoakFault.Unavailable:
                await WriteAsync(context, StatusCodes.Status503ServiceUnavailable, Error);
                break;
            case SoakFault.TooManyRequests:
                await WriteAsync(context, StatusCodes.Status429TooManyRequests, Error);
                break;
            case SoakFault.Unauthorized:
                context.Response.GetTypedHeaders().Date = TimeProvider.System.GetUtcNow().AddMinutes(minutes);
                await WriteAsync(context, StatusCodes.Status401Unauthorized, Error);
                break;
            case SoakFault.NoResponse:
                context.Abort();
                break;
            case SoakFault.BrokenBody:
                await WriteHalfAsync(context, body);
                context.Abort();
                break;
            case SoakFault.StalledBody:
                await WriteHalfAsync(context, body);
                await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                break;
            case SoakFault.TruncatedBody:
                await WriteAsync(context, StatusCodes.Status200OK, body[..^2]);
                break;
            default:
                await WriteAsync(context, StatusCodes.Status200OK, NotJson);
                break;
        }
    }

    private (SoakFault Fault, int Minutes) Draw()
    {
        Interlocked.Increment(ref _requests);
        lock (_lock)
        {
            if (_random.NextDouble() >= FaultShare)
            {
                return (SoakFault.None, 0);
            }

            Interlocked.Increment(ref _faults);
            return (Faults[_random.Next(Faults.Length)], _random.Next(-120, 120));
        }
    }

    private static Task WriteAsync(HttpContext context, int status, byte[] body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body).AsTask();
    }

    private static async Task WriteHalfAsync(HttpContext context, byte[] body)
    {
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2));
        await context.Response.Body.FlushAsync();
    }
}
