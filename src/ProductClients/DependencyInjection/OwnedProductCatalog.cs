using Microsoft.Extensions.DependencyInjection;

namespace ProductClients;

/// <summary>A catalog that owns its connections, for an app without a container. Thread-safe.</summary>
public sealed class OwnedProductCatalog : OwnedServices, IProductCatalog
{
    private readonly IProductCatalog _catalog;

    internal OwnedProductCatalog(ServiceProvider owned)
        : base(owned) => _catalog = owned.GetRequiredService<IProductCatalog>();

    /// <inheritdoc/>
    public IReadOnlyList<IProductLister> Listers => _catalog.Listers;

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The catalog was disposed.</exception>
    public CatalogListing ListAsync(
        ProductQuery? query = null,
        CatalogListingOptions? options = null,
        CancellationToken cancellationToken = default) => Use(_catalog).ListAsync(query, options, cancellationToken);
}
