using System.Net;
using ProductClients.Http;

namespace ProductClients.DependencyInjection;

/// <summary>Creates the handlers that own the connections, and disposes them with the container. The HTTP client
/// factory does not dispose them.</summary>
internal sealed class PrimaryHandlers : IDisposable
{
    private readonly List<SocketsHttpHandler> _handlers = [];
    private readonly CancellationTokenSource _disposed = new();

    /// <summary>Gets a token that is cancelled when the container is disposed.</summary>
    public CancellationToken Disposed => _disposed.Token;

    public SocketsHttpHandler Create()
    {
        // A redirect would carry the signature, made for one address, to another. Cookies would link accounts.
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            MaxResponseHeadersLength = 64,
            // The app's trace id and baggage are not sent to a vendor, and a request has one span, not two.
            ActivityHeadersPropagator = null,
            PlaintextStreamFilter = static (connection, _) =>
                ValueTask.FromResult<Stream>(new ResponseStream(connection.PlaintextStream)),
        };
        lock (_handlers)
        {
            _handlers.Add(handler);
        }

        return handler;
    }

    public void Dispose()
    {
        // Not disposed, because a listing that begins later reads the token. Callers continue on another thread.
        _ = _disposed.CancelAsync();
        lock (_handlers)
        {
            _handlers.ForEach(static handler => handler.Dispose());
            _handlers.Clear();
        }
    }
}
