using ProductClients.Signing;

namespace ProductClients.Http;

/// <summary>Signs each attempt afresh, and lets no credential leave over an open connection.</summary>
internal sealed class SigningHandler(Registration registration, IRequestSigner? signer) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (signer is not null)
        {
            RefuseOpenConnection(request.RequestUri!);
            await signer.SignAsync(request, cancellationToken).ConfigureAwait(false);
        }

        ProductCall.Of(request)?.CountRequest();
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private void RefuseOpenConnection(Uri uri)
    {
        if (!string.Equals(uri.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal) && !uri.IsLoopback)
        {
            throw registration.Failure(
                ProductErrorCode.InvalidRequest,
                $"credentials are not sent over {uri.Scheme} to {uri.Authority}; use https");
        }
    }
}
