namespace ProductClients.Listing;

/// <summary>Decides from the responses of a paged vendor which products are new, whether there is a next page, and
/// whether all products were received.</summary>
internal sealed class PageEvidence(string registration, string vendor, ListingLimits limits, ListingPlace? from)
{
    // A list that changes may have some pages without a new product. More of them in a row are an anomaly.
    private const int MaxPagesOfNothingNew = 10;

    private readonly RecentHashes _known = new(limits.MaxRememberedIds);
    private readonly PageHistory _history = new(limits.MaxRememberedIds);
    private readonly List<UInt128> _response = [];
    private long _received = from?.Received ?? 0;
    private long? _total = from?.Total;
    private long? _shrunkFrom;
    private int _pages;
    private int _pagesOfNothingNew;
    private bool _vendorNamedNoNext;
    private bool _hasNews;

    /// <summary>Gets where the next request starts, if there is one.</summary>
    public SourceCursor? Next { get; private set; }

    /// <summary>Gets the failure, if the responses contradict each other.</summary>
    public ProductClientException? Anomaly { get; private set; }

    /// <summary>Gets the number of products received, without duplicates, from the start of the list.</summary>
    public long Received => _received;

    /// <summary>Gets the vendor's latest count of all products.</summary>
    public long? Total => _total;

    public bool IsComplete => Next is null && Anomaly is null && Reason is null;

    /// <summary>Gets why a listing that has ended may be incomplete.</summary>
    public string? Reason => _total switch
    {
        null when _vendorNamedNoNext => null,
        null => $"{vendor} reports no total, so it is not known whether the {_received} products received are all",
        { } total when total != _received => $"{vendor} counts {total} products, but {_received} came",
        { } total when _shrunkFrom is { } before =>
            $"{vendor} counted {before} products and then {total}: the list lost products while it was read, so a "
            + "product may be missing",
        _ when from?.Total is { } before && before != _total =>
            $"{vendor} counted {before} products when the continuation token was made and then {_total}: "
            + "the list has changed",
        _ => null,
    };

    /// <summary>Adds a response, before its products are returned.</summary>
    /// <returns>Whether its products may be returned; <see langword="false"/> for a page that was received before.
    /// </returns>
    public bool Begin(PageResponse response)
    {
        _response.Clear();
        var before = _total;
        foreach (var chunk in response.Chunks)
        {
            _total = chunk.Total ?? _total;
            for (var i = 0; i < chunk.Items.Count; i++)
            {
                _response.Add(Hash128.Of(chunk.Items[i].Id));
            }
        }

        _shrunkFrom = _total < before ? before : _shrunkFrom;
        // If a list grows by one page at its start, the vendor rightly sends the same page twice.
        var hasMoved = before is not null && _total != before;
        if (response.Failure is null && _response.Count > 0 && _history.Add(Hash128.OfSet(_response)) && !hasMoved)
        {
            Break(response, "a page was received twice");
        }

        return Anomaly is null;
    }

    /// <summary>Finds the products of a chunk that were received with an earlier response.</summary>
    /// <param name="start">The number of products of the response before the chunk.</param>
    /// <param name="skipped">The number of leading products that an earlier listing has counted.</param>
    /// <param name="count">The number of products of the chunk.</param>
    /// <returns>A mark for each product; <see langword="null"/> if none is a duplicate.</returns>
    public bool[]? FindDuplicates(int start, int skipped, int count)
    {
        bool[]? marks = null;
        var duplicates = 0;
        for (var i = skipped; i < count; i++)
        {
            if (_known.Contains(_response[start + i]))
            {
                marks ??= new bool[count];
                marks[i] = true;
                duplicates++;
            }
        }

        _received += count - skipped - duplicates;
        _hasNews |= skipped > 0 || duplicates < count;
        return marks;
    }

    /// <summary>Ends a response and decides whether there is a next page.</summary>
    public void End(PageResponse response)
    {
        // Only at the end: if one response has an id twice, the vendor has two products with that id.
        foreach (var hash in _response)
        {
            _known.Add(hash);
        }

        _pages++;
        _pagesOfNothingNew = _hasNews || _response.Count == 0 ? 0 : _pagesOfNothingNew + 1;
        _hasNews = false;
        Next = null;
        if (response.Failure is not null || Anomaly is not null)
        {
            return;
        }

        if (response.Last is not { EndOfResponse: true } last)
        {
            Break(response, "the response ended without a last chunk (EndOfResponse)");
            return;
        }

        _vendorNamedNoNext = last.Next is null;
        if (last.Next is not { } next || _response.Count == 0 || _received == _total)
        {
            return;
        }

        if (next.Position <= (response.Cursor?.Position ?? -1))
        {
            Break(response, response.Cursor is { } cursor
                ? $"the position after {cursor.Position} is {next.Position}; it must increase"
                : $"the second position is {next.Position}; it must not be negative");
        }
        else if (_pagesOfNothingNew == MaxPagesOfNothingNew)
        {
            Break(response, $"{MaxPagesOfNothingNew} pages in a row have no new product");
        }
        else if (_pages >= limits.MaxPages)
        {
            Break(response, $"the listing has not ended after {_pages} responses (option MaxPages)");
        }
        else
        {
            Next = next;
        }
    }

    private void Break(PageResponse response, string message) => Anomaly = new ProductClientException(
        $"{registration} ({vendor}): the pages contradict each other: {message}; {_received} products were received.")
    {
        Code = ProductErrorCode.PagingAnomaly,
        Registration = registration,
        Vendor = vendor,
        RequestId = response.Last?.RequestId,
    };
}
