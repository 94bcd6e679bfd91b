namespace ProductClients.Testing;

/// <summary>The products of a vendor in memory.</summary>
internal sealed class InMemoryProducts
{
    private readonly Func<CancellationToken, Task<IReadOnlyList<Product>>> _products;

    public InMemoryProducts(IEnumerable<Product> products)
    {
        ArgumentNullException.ThrowIfNull(products);
        IReadOnlyList<Product> all = [.. products];
        _products = _ => Task.FromResult(all);
    }

    public InMemoryProducts(Func<CancellationToken, Task<IReadOnlyList<Product>>> products)
    {
        ArgumentNullException.ThrowIfNull(products);
        _products = products;
    }

    /// <summary>Returns the filters of a query that the vendor applies.</summary>
    public static IReadOnlyList<ProductFilter> Pushed(ProductCapabilities capabilities, ProductQuery query) =>
    [
        .. NaiveModel.Filters.Where(filter =>
            capabilities[filter] == FilterSupport.Pushed && NaiveModel.IsAsked(filter, query)),
    ];

    /// <summary>Returns the products that match the pushed filters.</summary>
    public async Task<IReadOnlyList<Product>> FindAsync(
        IReadOnlyList<ProductFilter> pushed, ProductQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var all = await _products(cancellationToken).ConfigureAwait(false);
        return pushed.Count == 0
            ? all
            : [.. all.Where(product => pushed.All(filter => NaiveModel.Matches(filter, query, product)))];
    }
}
