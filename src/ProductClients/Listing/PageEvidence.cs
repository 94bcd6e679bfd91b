namespace ProductClients.Listing;

/// <summary>Decides from the responses of a paged vendor which products are new, whether there is a next page, and
/// whether all products were received.</summary>
internal sealed class PageEvidence(Registration registration, RegistrationOptions options, ListingPlace? from)
{
    // A list that changes may have some pages without a new product. More of them in a row are an anomaly.
    private const int MaxPagesOfNothingNew = 10;

    private readonly RecentHashes _known = new(options.MaxRememberedIds);
    private readonly PageHistory _history = new(options.MaxRememberedIds);
    private long _received = from?.Received ?? 0;
    private long? _total = from?.Total;
    private long? _shrunkFrom;
    private int _pages;
    private int _pagesOfNothingNew;
    private bool _vendorNamedNoNext;

    /// <summary>Gets where the next request starts, if there is one.</summary>
    public SourceCursor? Next { get; private set; }

    /// <summary>Gets the failure, if the responses contradict each other.</summary>
    public ProductClientException? Anomaly { get; private set; }

    /// <summary>Gets the number of products received, without duplicates, from the start of the list.</summary>
    public long Received => _received;

    /// <summary>Gets the vendor's latest count of all products.</summary>
    public long? Total => _total;

    public bool IsComplete => Next is null && Anomaly is null && Reason is null;

    /// <summary>Gets how a listing without a next page ended.</summary>
    /// <remarks>Without a total it is only not proven complete: there is nothing to contradict.</remarks>
    public ListingEnd End => IsComplete
        ? new ListingEnd(ListingOutcome.Complete)
        : new ListingEnd(ListingOutcome.Truncated, Reason) { IsContradicted = _total is not null };

    // Why a listing that has ended may be incomplete.
    private string? Reason => _total switch
    {
        null when _vendorNamedNoNext => null,
        null => $"{Vendor} reports no total, so it is not known whether the {_received} products received are all",
        { } total when total != _received => $"{Vendor} counts {total} products, but {_received} came",
        { } total when _shrunkFrom is { } before =>
            $"{Vendor} counted {before} products and then {total}: the list lost products while it was read, so a "
            + "product may be missing",
        _ when from?.Total is { } before && before != _total =>
            $"{Vendor} counted {before} products when the continuation token was made and then {_total}: "
            + "the list has changed",
        _ => null,
    };

    private string Vendor => registration.Vendor;

    /// <summary>Adds a response, and decides whether there is a next page.</summary>
    /// <param name="page">The response.</param>
    /// <param name="cursor">The place where the request started; <see langword="null"/> for the first request.</param>
    /// <param name="skipped">The number of leading products that an earlier listing has counted.</param>
    /// <param name="requestId">The vendor's id of the request.</param>
    /// <param name="duplicates">Whether the product at each index was received with an earlier response;
    /// <see langword="null"/> if none was.</param>
    /// <returns>Whether the products may be returned; <see langword="false"/> for a page that was received before.
    /// </returns>
    public bool TryAdd(
        SourcePage page, SourceCursor? cursor, int skipped, string? requestId, out bool[]? duplicates)
    {
        var before = _total;
        _total = page.Total ?? _total;
        _shrunkFrom = _total < before ? before : _shrunkFrom;
        _pages++;
        Next = null;
        duplicates = null;
        var ids = new List<UInt128>(page.Products.Count);
        // The sum does not depend on the order of the products.
        var sum = UInt128.Zero;
        for (var i = 0; i < page.Products.Count; i++)
        {
            ids.Add(Hash128.Of(page.Products[i].Id));
            sum += ids[i];
        }

        // If a list grows by one page at its start, the vendor rightly sends the same page twice.
        var hasMoved = before is not null && _total != before;
        if (ids.Count > 0 && _history.Add(sum) && !hasMoved)
        {
            Break(requestId, "a page was received twice");
            return false;
        }

        duplicates = FindDuplicates(ids, skipped, out var hasNews);
        _pagesOfNothingNew = hasNews || ids.Count == 0 ? 0 : _pagesOfNothingNew + 1;
        _vendorNamedNoNext = page.Next is null;
        if (page.Next is { } next && ids.Count > 0 && _received != _total)
        {
            GoOn(next, cursor, requestId);
        }

        if (Next is not null)
        {
            // After the search: if one response has an id twice, the vendor has two products with that id.
            _known.AddRange(ids, _total);
        }

        return true;
    }

    private bool[]? FindDuplicates(List<UInt128> ids, int skipped, out bool hasNews)
    {
        bool[]? marks = null;
        var duplicates = 0;
        for (var i = skipped; i < ids.Count; i++)
        {
            if (_known.Contains(ids[i]))
            {
                marks ??= new bool[ids.Count];
                marks[i] = true;
                duplicates++;
            }
        }

        _received += ids.Count - skipped - duplicates;
        hasNews = skipped > 0 || duplicates < ids.Count;
        return marks;
    }

    private void GoOn(SourceCursor next, SourceCursor? cursor, string? requestId)
    {
        if (next.Position <= (cursor?.Position ?? -1))
        {
            Break(requestId, cursor is { } current
                ? $"the position after {current.Position} is {next.Position}; it must increase"
                : $"the second position is {next.Position}; it must not be negative");
        }
        else if (_pagesOfNothingNew == MaxPagesOfNothingNew)
        {
            Break(requestId, $"{MaxPagesOfNothingNew} pages in a row have no new product");
        }
        else if (_pages >= options.MaxPages)
        {
            Break(requestId, $"the listing has not ended after {_pages} responses (option MaxPages)");
        }
        else
        {
            Next = next;
        }
    }

    private void Break(string? requestId, string message) => Anomaly = registration.Failure(
        ProductErrorCode.PagingAnomaly,
        $"the pages contradict each other: {message}; {_received} products were received.",
        requestId: requestId);
}
