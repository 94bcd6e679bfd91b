namespace ProductClients;

/// <summary>Lists the products one registration (one account or region of one vendor) has.</summary>
/// <remarks>Thread-safe: one lister serves any number of concurrent listings. Nothing is sent before a listing is
/// enumerated.</remarks>
public interface IProductLister
{
    /// <summary>Gets the registration's name, in lower case; also its key as a keyed service.</summary>
    string Name { get; }

    /// <summary>Gets the vendor's name, one of <see cref="VendorNames"/> for the vendors built in.</summary>
    string Vendor { get; }

    /// <summary>Gets what happens to each portable filter here: pushed to the vendor, applied locally, or not
    /// available.</summary>
    ProductCapabilities Capabilities { get; }

    /// <summary>Starts a listing of every product that matches <paramref name="query"/>.</summary>
    /// <param name="query">What to list. <value>The default is <see langword="null"/>: everything.</value></param>
    /// <param name="cancellationToken">Ends the listing, whenever it is enumerated.</param>
    /// <returns>A listing that can be enumerated once.</returns>
    /// <exception cref="ArgumentException">The query contradicts itself, or its native parameters contradict a
    /// portable filter.</exception>
    ProductListing ListAsync(ProductQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>The way down to the vendor: returns the typed interface (such as <c>IHuaweiProductsApi</c>), the
    /// <see cref="IRequestSigner"/>, the <see cref="IProductSource"/>, or this lister.</summary>
    /// <param name="serviceType">The type asked for.</param>
    /// <returns>An object of that type, or <see langword="null"/> if there is none.</returns>
    object? GetService(Type serviceType);
}
