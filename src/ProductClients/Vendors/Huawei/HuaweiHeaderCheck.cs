using ProductClients.Signing;

namespace ProductClients.Vendors.Huawei;

/// <summary>Checks header arguments before Refit, which removes line breaks from them while it builds a request.
/// </summary>
internal sealed class HuaweiHeaderCheck(IHuaweiProductsApi api) : IHuaweiProductsApi
{
    public Task<HuaweiProductList> ListProductsAsync(
        string projectId,
        HuaweiProductQuery? query = null,
        string? appUserId = null,
        ProductCall? call = null,
        CancellationToken cancellationToken = default)
    {
        WireText.CheckHeader("X-App-UserId", appUserId, nameof(appUserId));
        return api.ListProductsAsync(projectId, query, appUserId, call, cancellationToken);
    }
}
