using Refit;

namespace ProductClients.Vendors.Ncp;

/// <summary>NAVER Cloud Platform API Gateway, "View product list", as the vendor documents it.</summary>
/// <remarks>Thread-safe. The base address ends in <c>/api/v1</c>. The headers common to API Gateway are the request
/// signer's.</remarks>
public interface INcpProductsApi
{
    /// <summary>Views one page of products.</summary>
    /// <param name="query">The query parameters. <value>The default is <see langword="null"/>: none.</value></param>
    /// <param name="call">The context of the call, filled while it runs.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The page.</returns>
    /// <exception cref="ProductClientException">The call failed.</exception>
    /// <exception cref="ArgumentException">A value cannot be sent.</exception>
    [Get("/products")]
    Task<NcpProductList> ListProductsAsync(
        [Query] NcpProductQuery? query = null,
        [Property(ProductCall.PropertyName)] ProductCall? call = null,
        CancellationToken cancellationToken = default);
}
