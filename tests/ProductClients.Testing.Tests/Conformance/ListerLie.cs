namespace ProductClients.Testing.Tests.Conformance;

/// <summary>An honest lister with a lie in front of it.</summary>
internal sealed class ListerLie(
    IProductLister honest, Func<IProductLister, ProductQuery, CancellationToken, ProductListing> list) : IProductLister
{
    public string Name => honest.Name;

    public string Vendor => honest.Vendor;

    public ProductCapabilities Capabilities => honest.Capabilities;

    public ProductListing ListAsync(ProductQuery? query = null, CancellationToken cancellationToken = default) =>
        list(honest, query ?? new ProductQuery(), cancellationToken);

    public object? GetService(Type serviceType) => honest.GetService(serviceType);
}
