using Microsoft.Extensions.DependencyInjection;

namespace ProductClients;

/// <summary>A lister that owns its connections, for an app without a container. Thread-safe.</summary>
public sealed class OwnedProductLister : IProductLister, IDisposable, IAsyncDisposable
{
    private readonly IProductLister _lister;
    private readonly ServiceProvider _owned;
    private bool _disposed;

    internal OwnedProductLister(IProductLister lister, ServiceProvider owned)
    {
        _lister = lister;
        _owned = owned;
    }

    /// <inheritdoc/>
    public string Name => _lister.Name;

    /// <inheritdoc/>
    public string Vendor => _lister.Vendor;

    /// <inheritdoc/>
    public ProductCapabilities Capabilities => _lister.Capabilities;

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The lister was disposed.</exception>
    public ProductListing ListAsync(ProductQuery? query = null, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _lister.ListAsync(query, cancellationToken);
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType) => _lister.GetService(serviceType);

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
