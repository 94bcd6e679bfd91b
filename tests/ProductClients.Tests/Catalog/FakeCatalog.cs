using ProductClients.Catalog;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Catalog;

/// <summary>Makes catalogs of sources in memory.</summary>
internal static class FakeCatalog
{
    /// <summary>Gets the failure of each failing source.</summary>
    public static ProductClientException Down { get; } = new("b is down") { Code = ProductErrorCode.Unavailable };

    /// <summary>Makes a catalog of sources, each with the name of its registration.</summary>
    public static ProductCatalog CatalogOf(params (string Name, FakeSource Source)[] sources) =>
        new(sources.Select(static pair => pair.Source.ToLister(pair.Name)));

    /// <summary>Makes a source of products "p0", "p1", ….</summary>
    public static (string, FakeSource) Source(string name, int count) =>
        (name, new FakeSource(count) { Item = i => TestProduct.Create($"p{i}", name) });

    /// <summary>Makes a source whose first request fails.</summary>
    public static (string, FakeSource) Failing(string name) => (name, new FakeSource(5) { Failures = { [0] = Down } });

    /// <summary>Returns how many of the products belong to a registration.</summary>
    public static int CountOf(IEnumerable<Product> products, string registration) =>
        products.Count(product => product.Registration == registration);
}
