using ProductClients;

namespace PackageConsumer;

/// <summary>A handler that signs the requests of an application's own client.</summary>
internal sealed class SigningHandler(IRequestSigner signer) : DelegatingHandler(new SocketsHttpHandler())
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await signer.SignAsync(request, cancellationToken);
        return await base.SendAsync(request, cancellationToken);
    }
}
