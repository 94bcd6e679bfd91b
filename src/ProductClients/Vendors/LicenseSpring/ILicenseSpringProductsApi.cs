using Refit;

namespace ProductClients.Vendors.LicenseSpring;

/// <summary>LicenseSpring License API v4, "List Products", as the vendor documents it.</summary>
/// <remarks>Thread-safe. The headers <c>Date</c> and <c>Authorization</c> are the request signer's; the endpoint has no
/// parameters.</remarks>
public interface ILicenseSpringProductsApi
{
    /// <summary>Lists all products, as they arrive.</summary>
    /// <param name="call">The context of the call, filled while it runs.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The products; enumerating them sends the request.</returns>
    /// <exception cref="ProductClientException">While enumerating: the call failed.</exception>
    [Get("/api/v4/products")]
    IAsyncEnumerable<LicenseSpringProduct?> ListProductsAsync(
        [Property(ProductCall.PropertyName)] ProductCall? call = null,
        CancellationToken cancellationToken = default);
}
