using Refit;

namespace ProductClients.Vendors.Qiniu;

/// <summary>Qiniu spock, "列出所有产品信息" (list all products), as the vendor documents it.</summary>
/// <remarks>Thread-safe. The vendor's page has no authentication and no parameters. The request signer adds the
/// authentication that a deployment requires.</remarks>
public interface IQiniuProductsApi
{
    /// <summary>Lists all products, as they arrive.</summary>
    /// <param name="call">The context of the call, which is filled while the call runs; <see langword="null"/> if it is
    /// not needed.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The products; enumerating them sends the request.</returns>
    /// <exception cref="ProductClientException">The call failed. Thrown while the products are enumerated.</exception>
    [Get("/api/products")]
    IAsyncEnumerable<QiniuProduct?> ListProductsAsync(
        [Property(ProductCall.PropertyName)] ProductCall? call = null,
        CancellationToken cancellationToken = default);
}
