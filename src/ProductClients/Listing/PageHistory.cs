namespace ProductClients.Listing;

/// <summary>Recognizes a page that came before, and so a server whose pages go round in a circle.</summary>
/// <remarks>The latest pages are remembered, so most circles end with their first repetition. Brent's method finds the
/// ones that are longer than the memory: one page is kept, at each power of two, until it comes again.</remarks>
internal sealed class PageHistory(int capacity)
{
    private readonly RecentHashes _recent = new(capacity);
    private UInt128 _anchor;
    private long _pages;
    private long _nextAnchor = 1;

    /// <summary>Adds a page.</summary>
    /// <param name="page">The hash of the page's ids.</param>
    /// <returns>Whether it came before.</returns>
    public bool Add(UInt128 page)
    {
        if (_recent.Contains(page) || (_pages > 0 && page == _anchor))
        {
            return true;
        }

        _recent.Add(page);
        _pages++;
        if (_pages == _nextAnchor)
        {
            _anchor = page;
            _nextAnchor *= 2;
        }

        return false;
    }
}
