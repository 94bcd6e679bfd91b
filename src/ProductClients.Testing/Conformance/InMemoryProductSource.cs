using System.Runtime.CompilerServices;

namespace ProductClients.Testing;

/// <summary>
/// A vendor in memory, for an app's tests: <c>clients.AddSource("acme", _ => new InMemoryProductSource(products))</c>.
/// It responds in pages or with one array, and applies the filters that its capabilities declare as pushed.
/// Thread-safe.
/// </summary>
public sealed class InMemoryProductSource : IProductSource
{
    private readonly Func<CancellationToken, Task<IReadOnlyList<Product>>> _products;

    /// <summary>Creates a vendor whose products do not change.</summary>
    /// <param name="products">The products, in the vendor's order. They are returned unchanged, so the app sets
    /// <see cref="Product.Registration"/>.</param>
    public InMemoryProductSource(IEnumerable<Product> products)
    {
        ArgumentNullException.ThrowIfNull(products);
        IReadOnlyList<Product> all = [.. products];
        _products = _ => Task.FromResult(all);
    }

    /// <summary>
    /// Creates a vendor that gets its products from a function, which is called for each request. A test can count
    /// requests, change the list between two pages, wait or fail.
    /// </summary>
    /// <param name="products">Returns the current products.</param>
    public InMemoryProductSource(Func<CancellationToken, Task<IReadOnlyList<Product>>> products)
    {
        ArgumentNullException.ThrowIfNull(products);
        _products = products;
    }

    /// <inheritdoc/>
    /// <value>The default is <c>InMemory</c>.</value>
    public string Vendor { get; init; } = "InMemory";

    /// <inheritdoc/>
    /// <value>By default the vendor responds in pages, has every field and pushes no filter.</value>
    public ProductCapabilities Capabilities { get; init; } = new();

    /// <summary>Gets the maximum number of products in one page.</summary>
    /// <value>The default is <see langword="null"/>: a page has as many products as requested.</value>
    public int? PageCap { get; init; }

    /// <inheritdoc/>
    public SourcePlan Plan(ProductQuery query) => new()
    {
        Pushed =
        [
            .. NaiveModel.Filters.Where(filter =>
                Capabilities[filter] == FilterSupport.Pushed && NaiveModel.IsAsked(filter, query)),
        ],
    };

    /// <inheritdoc/>
    public async IAsyncEnumerable<SourceChunk> ReadAsync(
        SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var found = await _products(cancellationToken).ConfigureAwait(false);
        if (request.Plan.Pushed.Count > 0)
        {
            found = [.. found.Where(product =>
                request.Plan.Pushed.All(filter => NaiveModel.Matches(filter, request.Query, product)))];
        }

        var chunks = Capabilities.IsPaged ? Page(found, request) : SourceChunk.OfResponse(found);
        foreach (var chunk in chunks)
            yield return chunk;
    }

    private IEnumerable<SourceChunk> Page(IReadOnlyList<Product> found, SourceRequest request)
    {
        var start = (int)Math.Min(request.Cursor?.Position ?? 0, found.Count);
        var page = new Product[Math.Min(Math.Min(request.PageSize, PageCap ?? int.MaxValue), found.Count - start)];
        for (var i = 0; i < page.Length; i++)
            page[i] = found[start + i];
        return SourceChunk.OfResponse(page, new SourceCursor(start + page.Length), found.Count);
    }
}
