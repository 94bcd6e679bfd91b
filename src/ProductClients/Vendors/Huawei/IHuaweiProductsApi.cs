using Refit;

namespace ProductClients.Vendors.Huawei;

/// <summary>Huawei Cloud MetaStudio, "Querying Products", as the vendor documents it.</summary>
/// <remarks>Thread-safe. The authentication headers of the page (<c>X-Auth-Token</c>, <c>Authorization</c>,
/// <c>X-Sdk-Date</c>, <c>X-Project-Id</c>) are the request signer's.</remarks>
public interface IHuaweiProductsApi
{
    /// <summary>Queries one page of products.</summary>
    /// <param name="projectId">The project's id; it must not hold <c>/</c>.</param>
    /// <param name="query">The query parameters. <value>The default is <see langword="null"/>: none.</value></param>
    /// <param name="appUserId"><c>X-App-UserId</c>: the third-party user's id, in ASCII.</param>
    /// <param name="call">The context of the call, filled while it runs.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The page.</returns>
    /// <exception cref="ProductClientException">The call failed.</exception>
    /// <exception cref="ArgumentException">A value cannot be sent.</exception>
    [Get("/v1/{project_id}/products")]
    Task<HuaweiProductList> ListProductsAsync(
        [AliasAs("project_id")] string projectId,
        [Query] HuaweiProductQuery? query = null,
        [Header("X-App-UserId")] string? appUserId = null,
        [Property(ProductCall.PropertyName)] ProductCall? call = null,
        CancellationToken cancellationToken = default);
}
