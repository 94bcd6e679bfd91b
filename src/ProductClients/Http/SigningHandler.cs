namespace ProductClients.Http;

/// <summary>Signs each attempt anew, and does not send credentials over plaintext HTTP.</summary>
/// <param name="registration">The registration that errors name.</param>
/// <param name="signer">The signer; <see langword="null"/> if requests are not signed.</param>
/// <param name="sendsCredentials">Whether requests carry credentials even without a signer, as token requests
/// do.</param>
internal sealed class SigningHandler(Registration registration, IRequestSigner? signer, bool sendsCredentials)
    : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (sendsCredentials || signer is not null)
        {
            RefusePlaintext(request.RequestUri!);
        }

        var state = RequestState.Of(request);
        state.CountAttempt();
        if (signer is not null)
        {
            await signer.SignAsync(request, cancellationToken).ConfigureAwait(false);
        }

        AttemptObserver.Send(state);
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private void RefusePlaintext(Uri uri)
    {
        if (!Transport.MayCarryCredentials(uri))
        {
            throw registration.Failure(
                ProductErrorCode.InvalidRequest,
                $"credentials are not sent over {uri.Scheme} to {uri.Authority}; use https");
        }
    }
}
