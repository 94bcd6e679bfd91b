using ProductClients.Signing;

namespace ProductClients.Http;

/// <summary>Tries a refused request once more after learning the vendor's clock from the refusal.</summary>
/// <remarks>Authentication is never repeated otherwise: Huawei locks an access key after five failures.</remarks>
internal sealed class AuthRecoveryHandler(SigningClock clock, TimeSpan clockTolerance) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (ProductClientException refusal) when (CanRecover(refusal))
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
    }

    private bool CanRecover(ProductClientException refusal) =>
        refusal is { Code: ProductErrorCode.Authentication or ProductErrorCode.PermissionDenied, ServerDate: { } date }
        && clock.TryLearn(date, clockTolerance);
}
