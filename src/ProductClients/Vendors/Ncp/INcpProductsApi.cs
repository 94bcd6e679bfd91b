using Refit;

namespace ProductClients.Vendors.Ncp;

/// <summary>NAVER Cloud Platform API Gateway, "View product list", as the vendor documents it.</summary>
/// <remarks>Thread-safe. The base address ends with <c>/api/v1</c>. The request signer sets the common headers of API
/// Gateway.</remarks>
public interface INcpProductsApi
{
    /// <summary>Lists one page of products.</summary>
    /// <param name="query">The query parameters; <see langword="null"/> to send none.</param>
    /// <param name="call">The context of the call, which is filled while the call runs; <see langword="null"/> if it is
    /// not needed.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page.</returns>
    /// <exception cref="ProductClientException">The call failed.</exception>
    /// <exception cref="ArgumentException">An argument contains a value that cannot be sent.</exception>
    [Get("/products")]
    Task<NcpProductList> ListProductsAsync(
        [Query] NcpProductQuery? query = null,
        [Property(ProductCall.PropertyName)] ProductCall? call = null,
        CancellationToken cancellationToken = default);
}
