using ProductClients.Http.Resilience;
using ProductClients.Signing;

namespace ProductClients.Http;

/// <summary>Tries a refused request once more when there is something to do better: a token that died is replaced, the
/// vendor's clock is learned from the rejection.</summary>
/// <param name="signer">The signer, or <see langword="null"/> if nothing is signed.</param>
/// <param name="clock">The clock the signer signs with, or <see langword="null"/> if it signs no time.</param>
/// <param name="clockTolerance">How far the vendor lets that clock be from its own.</param>
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
            return await SendOnceAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (ProductClientException rejection) when (CanRecover(request, rejection, signedAt))
        {
            return await SendOnceAsync(request, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<HttpResponseMessage> SendOnceAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        (signer as IRecoverableSigner)?.Accept(request);
        return response;
    }

    private bool CanRecover(HttpRequestMessage request, ProductClientException rejection, DateTimeOffset signedAt)
    {
        // A vendor may respond a wrong time with 403 (Qiniu), a dead token only with what means Authentication.
        var isRefused = rejection is
            { Code: ProductErrorCode.Authentication or ProductErrorCode.PermissionDenied, StatusCode: not null };
        var progress = RequestProgress.Of(request);
        // Not a rejection of the token; and once in a request, not once in each of its retries.
        if (!isRefused || progress is { IsSigned: false } || progress?.TryRecover() == false)
        {
            return false;
        }

        // Both, since a token may have died while the clock was wrong, and there is one more try only.
        var hasLearned = rejection.ServerDate is { } date && clock?.TryLearn(date, signedAt, clockTolerance) == true;
        var hasRenewed = rejection.Code == ProductErrorCode.Authentication
            && signer is IRecoverableSigner recoverable
            && recoverable.TryRecover(request);
        return hasLearned || hasRenewed;
    }
}
