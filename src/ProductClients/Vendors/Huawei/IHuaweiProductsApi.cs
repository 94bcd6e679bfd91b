using Refit;

namespace ProductClients.Vendors.Huawei;

/// <summary>Huawei Cloud MetaStudio, "Querying Products", as the vendor documents it.</summary>
/// <remarks>Thread-safe. The request signer sets the authentication headers of the vendor's page: <c>X-Auth-Token</c>,
/// <c>Authorization</c>, <c>X-Sdk-Date</c> and <c>X-Project-Id</c>.</remarks>
public interface IHuaweiProductsApi
{
    /// <summary>Lists one page of products.</summary>
    /// <param name="projectId">The id of the project. It must not contain <c>/</c>.</param>
    /// <param name="query">The query parameters; <see langword="null"/> to send none.</param>
    /// <param name="appUserId">The id of the third-party user, in printable ASCII, sent as <c>X-App-UserId</c>;
    /// <see langword="null"/> to omit the header.</param>
    /// <param name="call">The context of the call, which is filled while the call runs; <see langword="null"/> if it is
    /// not needed.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page.</returns>
    /// <exception cref="ProductClientException">The call failed.</exception>
    /// <exception cref="ArgumentException">An argument contains a value that cannot be sent.</exception>
    [Get("/v1/{project_id}/products")]
    Task<HuaweiProductList> ListProductsAsync(
        [AliasAs("project_id")] string projectId,
        [Query] HuaweiProductQuery? query = null,
        [Header("X-App-UserId")] string? appUserId = null,
        [Property(ProductCall.PropertyName)] ProductCall? call = null,
        CancellationToken cancellationToken = default);
}
