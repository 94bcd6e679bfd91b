namespace ProductClients.Caching;

/// <summary>A lister whose listings come from the cache.</summary>
internal sealed class CachingLister(IProductLister inner, ListingCache cache) : IProductLister
{
    public string Name => inner.Name;

    public string Vendor => inner.Vendor;

    public ProductCapabilities Capabilities => inner.Capabilities;

    public ProductListing ListAsync(ProductQuery? query = null, CancellationToken cancellationToken = default)
    {
        query ??= new ProductQuery();
        // It validates the query, and sends nothing.
        var direct = inner.ListAsync(query, cancellationToken);
        if (query.CacheMode == CacheMode.Bypass
            || !cache.Options.Includes(Name)
            || inner.GetService<ListingIdentity>() is not { } identity)
        {
            return direct;
        }

        AccountRules.ThrowIfUnknown(Name, identity, cache.Options);
        var reading = new CachedReading(inner, query, direct, identity, cache);
        // A listing that continues from a token is that of the vendor.
        return ProductListing.FromPages(
            token => token is null ? reading.ReadAsync() : direct.AsPages(token),
            () => reading.Report,
            cancellationToken);
    }

    public object? GetService(Type serviceType)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceType.IsInstanceOfType(this) ? this : inner.GetService(serviceType);
    }
}
