using ProductClients.Redaction;
using ProductClients.Signing;

namespace ProductClients.Http;

/// <summary>Signs each attempt anew, and does not send credentials over plaintext HTTP.</summary>
/// <param name="registration">The registration that errors name.</param>
/// <param name="signer">The signer; <see langword="null"/> if requests are not signed.</param>
/// <param name="sendsCredentials">Whether requests carry credentials even without a signer, as token requests
/// do.</param>
internal sealed class SigningHandler(Registration registration, IRequestSigner? signer, bool sendsCredentials)
    : DelegatingHandler
{
    private const int MaxTextLength = 1_000;

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
            await SignAsync(signer, state, cancellationToken).ConfigureAwait(false);
        }

        AttemptObserver.Send(state);
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask SignAsync(
        IRequestSigner signing, RequestState state, CancellationToken cancellationToken)
    {
        try
        {
            await signing.SignAsync(state.Request, cancellationToken).ConfigureAwait(false);
        }
        catch (ProductClientException)
        {
            state.HasTokenFailed = true;
            throw;
        }
        catch (Exception error) when (
            error is not ArgumentException && !cancellationToken.IsCancellationRequested)
        {
            // Nothing was sent to the vendor: a failed connection is that of the credential source.
            throw registration.Failure(
                ProductErrorCode.Unknown,
                "not sent, because the credential source or the signer failed: "
                + SafeText.OneLine(error.Message, MaxTextLength),
                error,
                isTransient: error is HttpRequestException or IOException or TimeoutException
                    or OperationCanceledException);
        }
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
