using System.Net;
using ProductClients.Http;

namespace ProductClients.DependencyInjection;

/// <summary>The proxy of the environment or the system, except for loopback addresses. They are reached directly,
/// because plaintext HTTP to a loopback address may carry credentials.</summary>
/// <param name="proxy">Returns the proxy of the environment.</param>
internal sealed class EnvironmentProxy(Func<IWebProxy> proxy) : IWebProxy
{
    public ICredentials? Credentials
    {
        get => proxy().Credentials;
        set => proxy().Credentials = value;
    }

    public Uri? GetProxy(Uri destination) => Transport.IsLoopback(destination) ? null : proxy().GetProxy(destination);

    public bool IsBypassed(Uri host) => Transport.IsLoopback(host) || proxy().IsBypassed(host);

    /// <summary>Returns whether the environment's proxy would receive a plaintext HTTP request to this machine.
    /// </summary>
    public bool Exposes(Uri destination) =>
        destination.Scheme == Uri.UriSchemeHttp
        && Transport.IsLoopback(destination)
        && !proxy().IsBypassed(destination)
        && proxy().GetProxy(destination) is { } address
        && address != destination;

    /// <summary>Replaces the environment's proxy in a handler, also in a handler of the app. A proxy that the app has
    /// set is kept.</summary>
    /// <returns>The handler, inside a <see cref="LoopbackGuard"/> if its proxy cannot be set.</returns>
    public HttpMessageHandler ApplyTo(HttpMessageHandler handler, Registration registration)
    {
        HttpMessageHandler? innermost = handler;
        while (innermost is DelegatingHandler outer)
        {
            innermost = outer.InnerHandler;
        }

        return TryApply(innermost) ? handler : new LoopbackGuard(this, registration) { InnerHandler = handler };
    }

    private bool TryApply(HttpMessageHandler? handler)
    {
        try
        {
            if (handler is SocketsHttpHandler { UseProxy: true } sockets && IsDefault(sockets.Proxy))
            {
                sockets.Proxy = this;
            }
            else if (handler is HttpClientHandler { UseProxy: true } client && IsDefault(client.Proxy))
            {
                client.Proxy = this;
            }

            return handler is SocketsHttpHandler or HttpClientHandler;
        }
        catch (InvalidOperationException)
        {
            // A handler that has sent requests cannot be changed.
            return false;
        }
    }

    private bool IsDefault(IWebProxy? chosen) => chosen is null || ReferenceEquals(chosen, proxy());
}
