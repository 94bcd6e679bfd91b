using ProductClients.Http.Resilience;

namespace ProductClients.Http;

/// <summary>Signs each attempt afresh, and lets no credential leave over an open connection.</summary>
/// <param name="registration">The registration to name in errors.</param>
/// <param name="signer">The signer, or <see langword="null"/> if nothing is to be signed.</param>
/// <param name="sendsCredentials">Whether requests carry credentials even without a signer, as those for a token do.
/// </param>
internal sealed class SigningHandler(Registration registration, IRequestSigner? signer, bool sendsCredentials)
    : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (sendsCredentials || signer is not null)
        {
            RefuseOpenConnection(request.RequestUri!);
        }

        var progress = RequestProgress.Of(request);
        progress?.CountAttempt();
        progress?.IsSigned = false;
        if (signer is not null)
        {
            await signer.SignAsync(request, cancellationToken).ConfigureAwait(false);
        }

        progress?.IsSigned = true;

        ProductCall.Of(request)?.CountRequest();
        RequestTrace.Of(request)?.Send(request);
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private void RefuseOpenConnection(Uri uri)
    {
        if (!Transport.MayCarryCredentials(uri))
        {
            throw registration.Failure(
                ProductErrorCode.InvalidRequest,
                $"credentials are not sent over {uri.Scheme} to {uri.Authority}; use https");
        }
    }
}
