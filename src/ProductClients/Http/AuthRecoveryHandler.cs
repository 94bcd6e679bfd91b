using ProductClients.Signing;

namespace ProductClients.Http;

/// <summary>Sends a rejected request a second time if it can be signed better: with a new token, or with the time of
/// the vendor's clock.</summary>
/// <param name="signer">The signer; <see langword="null"/> if requests are not signed.</param>
/// <param name="clock">The clock of the signer; <see langword="null"/> if no time is signed.</param>
/// <param name="clockTolerance">The largest difference between the clocks that the vendor accepts.</param>
/// <remarks>The method does not matter, because the vendor rejected the request before it did anything. No other
/// authentication failure is retried: Huawei locks an access key after five failures.</remarks>
internal sealed class AuthRecoveryHandler(IRequestSigner? signer, SigningClock? clock, TimeSpan clockTolerance)
    : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var signedAt = clock?.UtcNow ?? default;
        HttpResponseMessage response;
        try
        {
            response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (ProductClientException rejection) when (CanRecover(request, rejection, signedAt))
        {
            response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        (signer as IRecoverableSigner)?.Accept(request);
        return response;
    }

    private bool CanRecover(HttpRequestMessage request, ProductClientException rejection, DateTimeOffset signedAt)
    {
        // A vendor may reject a wrong time with 403 (Qiniu). An expired token is always an authentication failure.
        var isRejected = rejection is
            { Code: ProductErrorCode.Authentication or ProductErrorCode.PermissionDenied, StatusCode: not null };
        var state = RequestState.Of(request);
        // A request that was not sent is not the one that was rejected: the request for a token was. Recovery happens
        // once per request, not once per attempt.
        if (!isRejected || !state.IsSent || !state.CanSendAgain || !state.TryRecover())
        {
            return false;
        }

        // Try both: the token may have expired while the clock was wrong, and there is only one more try.
        var hasLearned = rejection.ServerDate is { } date && clock?.TryLearn(date, signedAt, clockTolerance) == true;
        var hasRenewed = rejection.Code == ProductErrorCode.Authentication
            && signer is IRecoverableSigner recoverable
            && recoverable.TryRecover(request);
        return hasLearned || hasRenewed;
    }
}
