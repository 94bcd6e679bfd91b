namespace ProductClients.DependencyInjection;

/// <summary>Fails plaintext HTTP requests to this machine that the environment's proxy would receive. It wraps a
/// handler of the app whose proxy cannot be set.</summary>
internal sealed class LoopbackGuard(EnvironmentProxy proxy, Registration registration) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken) =>
        request.RequestUri is { } address && proxy.Exposes(address)
            ? throw registration.Failure(
                ProductErrorCode.InvalidRequest,
                $"the request was not sent to {address.Authority} over plaintext HTTP: the primary handler of the app "
                    + "may use the proxy of the environment, and cannot be changed. Use a SocketsHttpHandler or "
                    + "HttpClientHandler that has sent no requests, or name the host in NO_PROXY")
            : base.SendAsync(request, cancellationToken);
}
