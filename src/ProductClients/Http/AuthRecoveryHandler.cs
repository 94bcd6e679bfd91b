using ProductClients.Http.Resilience;
using ProductClients.Signing;

namespace ProductClients.Http;

/// <summary>Tries a refused request once more when there is something to do better: a token that died is replaced, the
/// vendor's clock is learned from the refusal.</summary>
/// <remarks>Authentication is never repeated otherwise: Huawei locks an access key after five failures.</remarks>
internal sealed class AuthRecoveryHandler(IRequestSigner? signer, SigningClock? clock, TimeSpan clockTolerance)
    : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var signedAt = clock?.UtcNow ?? default;
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (ProductClientException refusal) when (CanRecover(request, refusal, signedAt))
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
    }

    private bool CanRecover(HttpRequestMessage request, ProductClientException refusal, DateTimeOffset signedAt)
    {
        // A vendor may answer a wrong time with 403 (Qiniu), a dead token only with what means Authentication.
        var isRefused = refusal is
            { Code: ProductErrorCode.Authentication or ProductErrorCode.PermissionDenied, StatusCode: not null };
        if (!isRefused)
        {
            return false;
        }

        var hasLearned = refusal.ServerDate is { } date && clock?.TryLearn(date, signedAt, clockTolerance) == true;
        var canTryAgain = hasLearned
            || (refusal.Code == ProductErrorCode.Authentication
                && signer is IRecoverableSigner recoverable
                && recoverable.TryRecover(request));
        // Once in a request, not once in each of its retries.
        return canTryAgain && RequestProgress.Of(request)?.TryRecover() != false;
    }
}
