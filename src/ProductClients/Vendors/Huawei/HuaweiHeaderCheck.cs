using ProductClients.Signing;

namespace ProductClients.Vendors.Huawei;

/// <summary>Checks header arguments before they reach Refit, which would remove line breaks from them.</summary>
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
