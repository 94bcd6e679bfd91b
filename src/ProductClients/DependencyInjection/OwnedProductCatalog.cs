using Microsoft.Extensions.DependencyInjection;

namespace ProductClients;

/// <summary>A catalog that owns its connections, for an app without a container. Thread-safe.</summary>
public sealed class OwnedProductCatalog : IProductCatalog, IDisposable, IAsyncDisposable
{
    private readonly IProductCatalog _catalog;
    private readonly ServiceProvider _owned;
    private bool _disposed;

    internal OwnedProductCatalog(IProductCatalog catalog, ServiceProvider owned)
    {
        _catalog = catalog;
        _owned = owned;
    }

    /// <inheritdoc/>
    public IReadOnlyList<IProductLister> Listers => _catalog.Listers;

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The catalog was disposed.</exception>
    public CatalogListing ListAsync(
        ProductQuery? query = null,
        CatalogListingOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _catalog.ListAsync(query, options, cancellationToken);
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose()
    {
        _disposed = true;
        _owned.Dispose();
    }

    /// <summary>Closes the connections.</summary>
    /// <returns>A task that completes when they are closed.</returns>
    public ValueTask DisposeAsync()
    {
        _disposed = true;
        return _owned.DisposeAsync();
    }
}
