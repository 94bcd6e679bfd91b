using System.Runtime.CompilerServices;

namespace ProductClients.Testing;

/// <summary>
/// A vendor in memory, for an app's tests: <c>clients.AddSource("acme", _ => new InMemoryProductSource(products))</c>.
/// It answers in pages, or with one array, and applies the filters it says are pushed. Thread-safe.
/// </summary>
public sealed class InMemoryProductSource : IProductSource
{
    private readonly Func<CancellationToken, Task<IReadOnlyList<Product>>> _products;

    /// <summary>Creates a vendor whose products do not change.</summary>
    /// <param name="products">The products, in the vendor's order.</param>
    public InMemoryProductSource(IEnumerable<Product> products)
    {
        IReadOnlyList<Product> all = [.. products];
        _products = _ => Task.FromResult(all);
    }

    /// <summary>Creates a vendor whose products are asked for at each request: to count requests, to change the list
    /// between two pages, to wait, or to fail.</summary>
    /// <param name="products">Returns the products as they are at the moment.</param>
    public InMemoryProductSource(Func<CancellationToken, Task<IReadOnlyList<Product>>> products)
    {
        ArgumentNullException.ThrowIfNull(products);
        _products = products;
    }

    /// <inheritdoc/>
    /// <value>The default is <c>InMemory</c>.</value>
    public string Vendor { get; init; } = "InMemory";

    /// <inheritdoc/>
    /// <value>By default it answers in pages and has every field, and no filter is pushed.</value>
    public ProductCapabilities Capabilities { get; init; } = new();

    /// <summary>The most products in a page, whatever is asked for.</summary>
    /// <value>The default is <see langword="null"/>: as many as asked.</value>
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

        var start = Capabilities.IsPaged ? (int)Math.Min(request.Cursor?.Position ?? 0, found.Count) : 0;
        var size = Capabilities.IsPaged ? Math.Min(request.PageSize, PageCap ?? int.MaxValue) : int.MaxValue;
        var end = start + Math.Min(size, found.Count - start);
        do
        {
            var items = new Product[Math.Min(SourceChunk.MaxItems, end - start)];
            for (var i = 0; i < items.Length; i++)
                items[i] = found[start + i];
            start += items.Length;
            yield return new SourceChunk(items)
            {
                Next = Capabilities.IsPaged && start == end ? new SourceCursor(end) : null,
                Total = Capabilities.IsPaged ? found.Count : null,
                EndOfResponse = start == end,
            };
        }
        while (start < end);
    }
}
