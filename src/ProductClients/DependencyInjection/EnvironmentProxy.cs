using System.Net;
using ProductClients.Http;

namespace ProductClients.DependencyInjection;

/// <summary>The proxy that the environment or the system names. This machine is always reached without it: plaintext
/// HTTP to a loopback address carries credentials.</summary>
/// <param name="proxy">Returns that proxy.</param>
internal sealed class EnvironmentProxy(Func<IWebProxy> proxy) : IWebProxy
{
    public ICredentials? Credentials
    {
        get => proxy().Credentials;
        set => proxy().Credentials = value;
    }

    public Uri? GetProxy(Uri destination) => Transport.IsLoopback(destination) ? null : proxy().GetProxy(destination);

    public bool IsBypassed(Uri host) => Transport.IsLoopback(host) || proxy().IsBypassed(host);

    /// <summary>Takes the place of that proxy in a handler, also one an app brings. A proxy that the app chose stays.
    /// </summary>
    public void ApplyTo(HttpMessageHandler? handler)
    {
        while (handler is DelegatingHandler outer)
        {
            handler = outer.InnerHandler;
        }

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
        }
        catch (InvalidOperationException)
        {
            // A handler of the app's that has sent requests before cannot be changed (SECURITY.md).
        }
    }

    private bool IsDefault(IWebProxy? chosen) => chosen is null || ReferenceEquals(chosen, proxy());
}
