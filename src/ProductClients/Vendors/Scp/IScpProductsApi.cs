using Refit;

namespace ProductClients.Vendors.Scp;

/// <summary>Samsung Cloud Platform, "List products" 1.0, as the vendor documents it.</summary>
/// <remarks>Thread-safe. The request signer sets the headers <c>Scp-Accesskey</c>, <c>Scp-Signature</c>,
/// <c>Scp-Timestamp</c> and <c>Scp-ClientType</c>.</remarks>
public interface IScpProductsApi
{
    /// <summary>Lists one page of products.</summary>
    /// <param name="query">The query parameters; <see langword="null"/> to send none.</param>
    /// <param name="acceptLanguage">The value of <c>Accept-Language</c>, <c>en-US</c> or <c>ko-KR</c>;
    /// <see langword="null"/> to omit the header.</param>
    /// <param name="apiVersion">The value of <c>Scp-Api-Version</c>, such as <c>product 1.0</c>; <see langword="null"/>
    /// to omit the header. The vendor then uses its current version.</param>
    /// <param name="call">The context of the call, which is filled while the call runs; <see langword="null"/> if it is
    /// not needed.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page.</returns>
    /// <exception cref="ProductClientException">The call failed.</exception>
    /// <exception cref="ArgumentException">An argument contains a value that cannot be sent.</exception>
    [Get("/v1/products")]
    Task<ScpProductList> ListProductsAsync(
        [Query] ScpProductQuery? query = null,
        [Header("Accept-Language")] string? acceptLanguage = null,
        [Header("Scp-Api-Version")] string? apiVersion = null,
        [Property(ProductCall.PropertyName)] ProductCall? call = null,
        CancellationToken cancellationToken = default);
}
