namespace ProductClients;

/// <summary>Lists the products of one registration: one account or region of one vendor.</summary>
/// <remarks>Thread-safe: one lister serves any number of concurrent listings. No request is sent before a listing is
/// enumerated.</remarks>
public interface IProductLister
{
    /// <summary>Gets the registration's name, as the app writes it. It is also the key of the keyed services.</summary>
    string Name { get; }

    /// <summary>Gets the vendor's name. For a built-in vendor it is one of <see cref="VendorNames"/>.</summary>
    string Vendor { get; }

    /// <summary>Gets where each portable filter is applied: sent to the vendor, applied locally, or not available.
    /// </summary>
    ProductCapabilities Capabilities { get; }

    /// <summary>Returns a listing of all products that match <paramref name="query"/>.</summary>
    /// <param name="query">Which products to list. The default is <see langword="null"/>: all products.</param>
    /// <param name="cancellationToken">Cancels the listing while it is enumerated.</param>
    /// <returns>A listing that can be enumerated once.</returns>
    /// <exception cref="ArgumentException">The query contradicts itself, or its native parameters contradict a portable
    /// filter.</exception>
    ProductListing ListAsync(ProductQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Returns a service behind this lister: the typed interface (such as <c>IHuaweiProductsApi</c>), the
    /// <see cref="IRequestSigner"/>, the <see cref="IProductSource"/>, or the lister itself.</summary>
    /// <param name="serviceType">The type of the service.</param>
    /// <returns>The service, or <see langword="null"/> if the lister has none of that type.</returns>
    object? GetService(Type serviceType);
}
