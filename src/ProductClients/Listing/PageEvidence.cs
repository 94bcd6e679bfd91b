namespace ProductClients.Listing;

/// <summary>Weighs what each response of a paged vendor proves: which products are new, whether there is a next response, and
/// whether everything came.</summary>
internal sealed class PageEvidence(string registration, string vendor, ListingLimits limits, ListingPlace? from)
{
    // A list that moves brings some pages of nothing new; more than these in a row are no list.
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

    /// <summary>Gets how the responses contradict each other, if they do.</summary>
    public ProductClientException? Anomaly { get; private set; }

    /// <summary>Gets how many products came, without duplicates, since the very start.</summary>
    public long Received => _received;

    /// <summary>Gets the vendor's latest count.</summary>
    public long? Total => _total;

    public bool IsComplete => Next is null && Anomaly is null && Reason is null;

    /// <summary>Gets why a listing that has ended may not be whole.</summary>
    public string? Reason => _total switch
    {
        null when _vendorNamedNoNext => null,
        null => $"{vendor} tells no total, so nothing shows that the {_received} products that came are all",
        { } total when total != _received => $"{vendor} counts {total} products, but {_received} came",
        { } total when _shrunkFrom is { } before =>
            $"{vendor} counted {before} products and then {total}: of a list that loses products while it is read, one may "
            + "have been passed over",
        _ when from?.Total is { } before && before != _total =>
            $"{vendor} counted {before} products when the continuation token was made and then {_total}: the list moved",
        _ => null,
    };

    /// <summary>Adds a response, before anything of it is given.</summary>
    /// <returns>Whether its products may be given; not those of a page that came before.</returns>
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
        // Of a list that grew by a page at its head, the same page comes again for good reason.
        var hasMoved = before is not null && _total != before;
        if (response.Failure is null && _response.Count > 0 && _history.Add(Hash128.OfSet(_response)) && !hasMoved)
        {
            Break(response, "a page came twice");
        }

        return Anomaly is null;
    }

    /// <summary>Tells which products of a chunk came with an earlier response.</summary>
    /// <param name="start">How many products of the response come before the chunk.</param>
    /// <param name="skipped">How many of the chunk were counted by an earlier listing.</param>
    /// <param name="count">How many products the chunk has.</param>
    /// <returns>A mark for each product, or <see langword="null"/> if none came before.</returns>
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

    /// <summary>Decides whether there is a next response.</summary>
    public void End(PageResponse response)
    {
        // Only now: a vendor that gives one id twice in one response has two products of that id.
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
            Break(response, "the response ended without saying so");
            return;
        }

        _vendorNamedNoNext = last.Next is null;
        if (last.Next is not { } next || _response.Count == 0 || _received == _total)
        {
            return;
        }

        if (next.Position <= (response.Cursor?.Position ?? -1))
        {
            Break(response, $"after position {response.Cursor?.Position} the next one is {next.Position}");
        }
        else if (_pagesOfNothingNew == MaxPagesOfNothingNew)
        {
            Break(response, $"{MaxPagesOfNothingNew} pages in a row brought no product that had not come before");
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

    private void Break(PageResponse response, string what) => Anomaly = new ProductClientException(
        $"{registration} ({vendor}): the pages do not make sense: {what}; {_received} products came until then.")
    {
        Code = ProductErrorCode.PagingAnomaly,
        Registration = registration,
        Vendor = vendor,
        RequestId = response.Last?.RequestId,
    };
}
