using Refit;

namespace ProductClients.Vendors.Qiniu;

/// <summary>Qiniu spock, "列出所有产品信息" (list all products), as the vendor documents it.</summary>
/// <remarks>Thread-safe. The page names no authentication and no parameters; what a deployment asks for is the request
/// signer's.</remarks>
public interface IQiniuProductsApi
{
    /// <summary>Lists all products, as they arrive.</summary>
    /// <param name="call">The context of the call, filled while it runs.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The products; enumerating them sends the request.</returns>
    /// <exception cref="ProductClientException">While enumerating: the call failed.</exception>
    [Get("/api/products")]
    IAsyncEnumerable<QiniuProduct?> ListProductsAsync(
        [Property(ProductCall.PropertyName)] ProductCall? call = null,
        CancellationToken cancellationToken = default);
}
