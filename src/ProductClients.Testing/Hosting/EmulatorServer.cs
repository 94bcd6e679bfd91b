using System.Net;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ProductClients.Testing;

/// <summary>
/// A Kestrel server on one loopback port. It has no host, services or logging, so it starts in milliseconds.
/// </summary>
internal sealed class EmulatorServer : IAsyncDisposable
{
    private readonly KestrelServer _server;

    private EmulatorServer(KestrelServer server) => _server = server;

    /// <summary>Gets the scheme, host and port, without a slash at the end.</summary>
    public string BaseAddress => _server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single();

    public static async Task<EmulatorServer> StartAsync(
        int port, Func<HttpContext, Task> handle, CancellationToken cancellationToken)
    {
        var options = new KestrelServerOptions { AddServerHeader = false, AllowSynchronousIO = false };
        // An IAM token has up to 100,000 characters, and a test may read slowly.
        options.Limits.MaxRequestHeadersTotalSize = 256 * 1024;
        options.Limits.MinResponseDataRate = null;
        options.Limits.MinRequestBodyDataRate = null;
        options.Listen(IPAddress.Loopback, port, static listen => listen.Protocols = HttpProtocols.Http1);

        var transport = new SocketTransportFactory(
            Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        var server = new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance);
        try
        {
            await server.StartAsync(new EmulatorApplication(handle), cancellationToken).ConfigureAwait(false);
            return new EmulatorServer(server);
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        // A cancelled token makes Kestrel cut idle and stalled connections at once instead of waiting for them.
        await _server.StopAsync(new CancellationToken(canceled: true)).ConfigureAwait(false);
        _server.Dispose();
    }
}
