using Refit;

namespace ProductClients.Vendors.Scp;

/// <summary>Samsung Cloud Platform, "List products" 1.0, as the vendor documents it.</summary>
/// <remarks>Thread-safe. The headers <c>Scp-Accesskey</c>, <c>Scp-Signature</c>, <c>Scp-Timestamp</c> and
/// <c>Scp-ClientType</c> are the request signer's.</remarks>
public interface IScpProductsApi
{
    /// <summary>Lists one page of products.</summary>
    /// <param name="query">The query parameters. <value>The default is <see langword="null"/>: none.</value></param>
    /// <param name="acceptLanguage"><c>Accept-Language</c>: <c>en-US</c> or <c>ko-KR</c>.</param>
    /// <param name="apiVersion"><c>Scp-Api-Version</c>, such as <c>product 1.0</c>; without it the vendor uses its
    /// current version.</param>
    /// <param name="call">The context of the call, filled while it runs.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The page.</returns>
    /// <exception cref="ProductClientException">The call failed.</exception>
    /// <exception cref="ArgumentException">A value cannot be sent.</exception>
    [Get("/v1/products")]
    Task<ScpProductList> ListProductsAsync(
        [Query] ScpProductQuery? query = null,
        [Header("Accept-Language")] string? acceptLanguage = null,
        [Header("Scp-Api-Version")] string? apiVersion = null,
        [Property(ProductCall.PropertyName)] ProductCall? call = null,
        CancellationToken cancellationToken = default);
}
