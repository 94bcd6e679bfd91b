using Refit;

namespace ProductClients.Vendors.LicenseSpring;

/// <summary>LicenseSpring License API v4, "List Products", as the vendor documents it.</summary>
/// <remarks>Thread-safe. The request signer sets the headers <c>Date</c> and <c>Authorization</c>. The endpoint has no
/// parameters.</remarks>
public interface ILicenseSpringProductsApi
{
    /// <summary>Lists all products, as they arrive.</summary>
    /// <param name="call">The context of the call, which is filled while the call runs; <see langword="null"/> if it is
    /// not needed.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The products; enumerating them sends the request.</returns>
    /// <exception cref="ProductClientException">The call failed. Thrown while the products are enumerated.</exception>
    [Get("/api/v4/products")]
    IAsyncEnumerable<LicenseSpringProduct?> ListProductsAsync(
        [Property(ProductCall.PropertyName)] ProductCall? call = null,
        CancellationToken cancellationToken = default);
}
