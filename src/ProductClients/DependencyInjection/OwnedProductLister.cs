using Microsoft.Extensions.DependencyInjection;

namespace ProductClients;

/// <summary>A lister that owns its connections, for an app without a container. Thread-safe.</summary>
public sealed class OwnedProductLister : OwnedServices, IProductLister
{
    private readonly IProductLister _lister;

    internal OwnedProductLister(ServiceProvider owned, string name)
        : base(owned) => _lister = owned.GetRequiredKeyedService<IProductLister>(name);

    /// <inheritdoc/>
    public string Name => _lister.Name;

    /// <inheritdoc/>
    public string Vendor => _lister.Vendor;

    /// <inheritdoc/>
    public ProductCapabilities Capabilities => _lister.Capabilities;

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The lister was disposed.</exception>
    public ProductListing ListAsync(ProductQuery? query = null, CancellationToken cancellationToken = default) =>
        Use(_lister).ListAsync(query, cancellationToken);

    /// <inheritdoc/>
    public object? GetService(Type serviceType) => _lister.GetService(serviceType);
}
