namespace ProductClients.Testing.Tests.Conformance;

/// <summary>A lister that adds a defect to another lister.</summary>
internal sealed class FaultyLister(
    IProductLister inner, Func<IProductLister, ProductQuery, CancellationToken, ProductListing> list) : IProductLister
{
    public string Name => inner.Name;

    public string Vendor => inner.Vendor;

    public ProductCapabilities Capabilities => inner.Capabilities;

    public ProductListing ListAsync(ProductQuery? query = null, CancellationToken cancellationToken = default) =>
        list(inner, query ?? new ProductQuery(), cancellationToken);

    public object? GetService(Type serviceType) => inner.GetService(serviceType);
}
