using System.Net.Http.Headers;
using ProductClients.Signing;

namespace ProductClients.Http;

/// <summary>Signs each attempt anew. It does not send credentials over plaintext HTTP or to another origin, nor a
/// header that is not printable ASCII.</summary>
/// <param name="registration">The registration that errors name.</param>
/// <param name="signer">The signer; <see langword="null"/> if requests are not signed.</param>
/// <param name="sendsCredentials">Whether requests carry credentials even without a signer, as token requests
/// do.</param>
/// <param name="origins">The addresses whose scheme, host and port may receive credentials; empty for every
/// address.</param>
internal sealed class SigningHandler(
    Registration registration, IRequestSigner? signer, bool sendsCredentials, params IReadOnlyList<Uri> origins)
    : DelegatingHandler
{
    private const int MaxTextLength = 1_000;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (sendsCredentials || signer is not null)
        {
            CheckAddress(request.RequestUri!);
        }

        var state = RequestState.Of(request);
        state.IsBeingSigned = true;
        state.CountAttempt();
        CheckHeaders(request);
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
            CheckHeaders(state.Request);
        }
        catch (ProductClientException)
        {
            state.HasTokenFailed = true;
            throw;
        }
        catch (Exception error) when (
            error is not BodySizeException && !cancellationToken.IsCancellationRequested)
        {
            // Nothing was sent to the vendor: a failed connection is that of the credential source.
            throw registration.Failure(
                ProductErrorCode.Unknown,
                "not sent, because the credential source or the signer failed: "
                + state.OneLine(error.Message, MaxTextLength),
                error,
                isTransient: error is HttpRequestException or IOException or TimeoutException
                    or OperationCanceledException);
        }
    }

    private void CheckAddress(Uri address)
    {
        if (!Transport.MayCarryCredentials(address))
        {
            throw registration.Failure(
                ProductErrorCode.InvalidRequest,
                $"credentials are not sent over {address.Scheme} to {address.Authority}; use https");
        }

        if (!IsAllowed(address))
        {
            var allowed = string.Join(", ", origins.Select(static origin => origin.Authority));
            throw registration.Failure(
                ProductErrorCode.InvalidRequest,
                $"credentials are not sent to {address.Authority}; this registration sends them to {allowed} only");
        }
    }

    private bool IsAllowed(Uri address)
    {
        foreach (var origin in origins)
        {
            if (Transport.IsSameOrigin(origin, address))
            {
                return true;
            }
        }

        return origins.Count == 0;
    }

    // HttpClient would send most control characters, and would fail on text beyond ASCII as on a broken connection.
    private static void CheckHeaders(HttpRequestMessage request)
    {
        CheckHeaders(request.Headers);
        if (request.Content is { } content)
        {
            CheckHeaders(content.Headers);
        }
    }

    private static void CheckHeaders(HttpHeaders headers)
    {
        foreach (var header in headers.NonValidated)
        {
            foreach (var value in header.Value)
            {
                WireText.CheckHeader(header.Key, value, "request");
            }
        }
    }
}
