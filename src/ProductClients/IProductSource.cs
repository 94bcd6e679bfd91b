namespace ProductClients;

/// <summary>Reads the products of one vendor. Implement <see cref="IPagedProductSource"/> or
/// <see cref="IStreamedProductSource"/>; the library does the paging, filtering, limiting and retrying.</summary>
/// <remarks>An implementation must be thread-safe: one source serves any number of concurrent listings.</remarks>
public interface IProductSource
{
    /// <summary>Gets the vendor's name.</summary>
    string Vendor { get; }

    /// <summary>Gets where each portable filter is applied. The library sets
    /// <see cref="ProductCapabilities.IsPaged"/> itself.</summary>
    ProductCapabilities Capabilities { get; }
}
