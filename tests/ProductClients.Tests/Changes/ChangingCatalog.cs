using ProductClients.Catalog;
using ProductClients.Listing;

namespace ProductClients.Tests.Changes;

/// <summary>A catalog whose vendors change before each listing.</summary>
internal sealed class ChangingCatalog(Random random) : IProductCatalog
{
    private static readonly SourceOptions SmallPages = new() { PageSize = 10 };

    private ProductCatalog? _catalog;

    public IReadOnlyList<ChangingSource> Sources { get; } =
        [.. new[] { "a", "b", "c" }.Select(name => new ChangingSource(name, new Random(random.Next())))];

    public IReadOnlyList<IProductLister> Listers => Catalog.Listers;

    private ProductCatalog Catalog => _catalog ??= new ProductCatalog(Sources.Select(static source => new ProductLister(
        source.Registration, source, static () => SmallPages, TimeProvider.System, static _ => null)));

    public CatalogListing ListAsync(
        ProductQuery? query = null,
        CatalogListingOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        foreach (var source in Sources)
        {
            source.Step();
        }

        return Catalog.ListAsync(query, options, cancellationToken);
    }
}
