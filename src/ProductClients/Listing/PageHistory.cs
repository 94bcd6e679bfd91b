namespace ProductClients.Listing;

/// <summary>Detects a page that was received before, and so a server whose pages form a cycle.</summary>
/// <remarks>The latest pages are remembered, so most cycles are found at their first page that is sent twice. Brent's
/// algorithm finds the cycles that are longer than the memory: at each power of two, one page is kept and compared with
/// the following pages.</remarks>
internal sealed class PageHistory(int capacity)
{
    private readonly RecentHashes _recent = new(capacity);
    private UInt128 _anchor;
    private long _pages;
    private long _nextAnchor = 1;

    /// <summary>Adds a page.</summary>
    /// <param name="page">The hash of the page's ids.</param>
    /// <returns>Whether the page was received before.</returns>
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
