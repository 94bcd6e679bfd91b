using System.Runtime.CompilerServices;

namespace ProductClients.Testing;

/// <summary>
/// A vendor in memory that responds with one array, for an app's tests. It applies the filters that its capabilities
/// declare as pushed. Thread-safe.
/// </summary>
public sealed class InMemoryStreamedProductSource : IStreamedProductSource
{
    private readonly InMemoryProducts _products;

    /// <summary>Creates a vendor whose products do not change.</summary>
    /// <param name="products">The products, in the vendor's order. They are returned unchanged, so the app sets
    /// <see cref="Product.Registration"/>.</param>
    public InMemoryStreamedProductSource(IEnumerable<Product> products) => _products = new InMemoryProducts(products);

    /// <summary>Creates a vendor that gets its products from a function, which is called for each request.</summary>
    /// <param name="products">Returns the current products.</param>
    public InMemoryStreamedProductSource(Func<CancellationToken, Task<IReadOnlyList<Product>>> products) =>
        _products = new InMemoryProducts(products);

    /// <inheritdoc/>
    /// <value>The default is <c>InMemory</c>.</value>
    public string Vendor { get; init; } = "InMemory";

    /// <inheritdoc/>
    /// <value>By default the vendor has every field and pushes no filter.</value>
    public ProductCapabilities Capabilities { get; init; } = new();

    /// <inheritdoc/>
    public StreamedPlan Plan(ProductQuery query)
    {
        var pushed = InMemoryProducts.Pushed(Capabilities, query);
        return new StreamedPlan((_, cancellationToken) => ReadAsync(pushed, query, cancellationToken))
        {
            Pushed = pushed,
        };
    }

    private async IAsyncEnumerable<Product> ReadAsync(
        IReadOnlyList<ProductFilter> pushed,
        ProductQuery query,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var product in await _products.FindAsync(pushed, query, cancellationToken).ConfigureAwait(false))
            yield return product;
    }
}
