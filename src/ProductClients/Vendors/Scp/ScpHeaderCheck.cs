using ProductClients.Signing;

namespace ProductClients.Vendors.Scp;

/// <summary>Checks header arguments before they reach Refit, which would remove line breaks from them.</summary>
internal sealed class ScpHeaderCheck(IScpProductsApi api) : IScpProductsApi
{
    public Task<ScpProductList> ListProductsAsync(
        ScpProductQuery? query = null,
        string? acceptLanguage = null,
        string? apiVersion = null,
        ProductCall? call = null,
        CancellationToken cancellationToken = default)
    {
        WireText.CheckHeader("Accept-Language", acceptLanguage, nameof(acceptLanguage));
        WireText.CheckHeader("Scp-Api-Version", apiVersion, nameof(apiVersion));
        return api.ListProductsAsync(query, acceptLanguage, apiVersion, call, cancellationToken);
    }
}
