namespace ProductClients.Caching;

/// <summary>A listing of the vendor that is being read, with the pages that were read.</summary>
internal sealed class OpenListing : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly List<ProductPage> _read = [];
    private readonly IAsyncEnumerator<ProductPage> _pages;

    public OpenListing(ProductListing listing)
    {
        Listing = listing;
        _pages = listing.AsPages().GetAsyncEnumerator(_stop.Token);
    }

    public ProductListing Listing { get; }

    public IReadOnlyList<ProductPage> Read => _read;

    /// <summary>Returns the next page; <see langword="null"/> at the end.</summary>
    public async ValueTask<ProductPage?> ReadAsync()
    {
        if (!await _pages.MoveNextAsync().ConfigureAwait(false))
        {
            return null;
        }

        _read.Add(_pages.Current);
        return _pages.Current;
    }

    /// <summary>Returns the pages that were read, and the rest. No page is kept.</summary>
    public async IAsyncEnumerable<ProductPage> ReadAllAsync()
    {
        foreach (var page in _read)
        {
            yield return page;
        }

        _read.Clear();
        while (await _pages.MoveNextAsync().ConfigureAwait(false))
        {
            yield return _pages.Current;
        }
    }

    public void Cancel() => _stop.Cancel();

    public async ValueTask DisposeAsync()
    {
        await _pages.DisposeAsync().ConfigureAwait(false);
        _stop.Dispose();
    }
}
