namespace ProductClients.Testing;

/// <summary>
/// A vendor in memory that responds in pages, for an app's tests:
/// <c>clients.AddSource("acme", _ => new InMemoryProductSource(products))</c>. It applies the filters that its
/// capabilities declare as pushed. Thread-safe.
/// </summary>
public sealed class InMemoryProductSource : IPagedProductSource
{
    private readonly InMemoryProducts _products;

    /// <summary>Creates a vendor whose products do not change.</summary>
    /// <param name="products">The products, in the vendor's order. They are returned unchanged, so the app sets
    /// <see cref="Product.Registration"/>.</param>
    public InMemoryProductSource(IEnumerable<Product> products) => _products = new InMemoryProducts(products);

    /// <summary>
    /// Creates a vendor that gets its products from a function, which is called for each request. A test can count
    /// requests, change the list between two pages, wait or fail.
    /// </summary>
    /// <param name="products">Returns the current products.</param>
    public InMemoryProductSource(Func<CancellationToken, Task<IReadOnlyList<Product>>> products) =>
        _products = new InMemoryProducts(products);

    /// <inheritdoc/>
    /// <value>The default is <c>InMemory</c>.</value>
    public string Vendor { get; init; } = "InMemory";

    /// <inheritdoc/>
    /// <value>By default the vendor has every field and pushes no filter.</value>
    public ProductCapabilities Capabilities { get; init; } = new();

    /// <summary>Gets the maximum number of products in one page.</summary>
    /// <value>The default is <see langword="null"/>: a page has as many products as requested.</value>
    public int? PageCap { get; init; }

    /// <inheritdoc/>
    public PagedPlan Plan(ProductQuery query)
    {
        var pushed = InMemoryProducts.Pushed(Capabilities, query);
        return new PagedPlan(async (request, cancellationToken) =>
            Page(await _products.FindAsync(pushed, query, cancellationToken).ConfigureAwait(false), request))
        {
            Pushed = pushed,
        };
    }

    private SourcePage Page(IReadOnlyList<Product> found, SourceRequest request)
    {
        var start = (int)Math.Min(request.Cursor?.Position ?? 0, found.Count);
        var page = new Product[Math.Min(Math.Min(request.PageSize, PageCap ?? int.MaxValue), found.Count - start)];
        for (var i = 0; i < page.Length; i++)
            page[i] = found[start + i];
        return new SourcePage(page) { Next = new SourceCursor(start + page.Length), Total = found.Count };
    }
}
