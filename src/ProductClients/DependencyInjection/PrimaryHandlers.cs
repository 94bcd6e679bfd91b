using System.Net;
using ProductClients.Http;

namespace ProductClients.DependencyInjection;

/// <summary>Makes the handlers that hold the connections, and closes them when the container is disposed: the HTTP client
/// factory never would.</summary>
internal sealed class PrimaryHandlers : IDisposable
{
    private readonly List<SocketsHttpHandler> _handlers = [];

    public SocketsHttpHandler Create()
    {
        // A redirect would carry the signature, made for one address, to another; cookies would tie accounts together.
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            MaxResponseHeadersLength = 64,
            // No trace id and no baggage of the app goes to a vendor, and a request has one span, not two.
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
        lock (_handlers)
        {
            _handlers.ForEach(static handler => handler.Dispose());
            _handlers.Clear();
        }
    }
}
