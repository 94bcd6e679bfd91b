namespace ProductClients.Listing;

/// <summary>Decides from the responses of a paged vendor which products are new, whether there is a next page, and
/// whether all products were received.</summary>
internal sealed class PageEvidence(Registration registration, RegistrationOptions options, ListingPlace? from)
{
    // A list that changes may have some pages without a new product. More of them in a row are an anomaly.
    private const int MaxPagesOfNothingNew = 10;

    private readonly RecentHashes _known = new(options.MaxRememberedIds);
    private readonly PageHistory _history = new(options.MaxRememberedIds);
    private long? _shrunkFrom;
    private int _pages;
    private int _pagesOfNothingNew;
    private bool _vendorNamedNoNext;

    /// <summary>Gets where the next request starts, if there is one.</summary>
    public SourceCursor? Next { get; private set; }

    /// <summary>Gets the failure, if the responses contradict each other.</summary>
    public ProductClientException? Anomaly { get; private set; }

    /// <summary>Gets the number of products received, without duplicates, from the start of the list.</summary>
    public long Received { get; private set; } = from?.Received ?? 0;

    /// <summary>Gets the vendor's latest count of all products.</summary>
    public long? Total { get; private set; } = from?.Total;

    public bool IsComplete => Next is null && Anomaly is null && Reason is null;

    /// <summary>Gets how a listing without a next page ended.</summary>
    /// <remarks>Without a total it is only not proven complete: there is nothing to contradict.</remarks>
    public ListingReport End => new()
    {
        Outcome = IsComplete ? ListingOutcome.Complete : ListingOutcome.Truncated,
        Reason = Reason,
        IsContradicted = !IsComplete && Total is not null,
    };

    // Why a listing that has ended may be incomplete.
    private string? Reason => Total switch
    {
        null when _vendorNamedNoNext => null,
        null => $"{Vendor} reports no total, so it is not known whether the {Received} products received are all",
        { } total when total != Received => $"{Vendor} counts {total} products, but {Received} came",
        { } total when _shrunkFrom is { } before =>
            $"{Vendor} counted {before} products and then {total}: the list lost products while it was read, so a "
            + "product may be missing",
        _ when from?.Total is { } before && before != Total =>
            $"{Vendor} counted {before} products when the continuation token was made and then {Total}: "
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
        var before = Total;
        Total = page.Total ?? Total;
        _shrunkFrom = Total < before ? before : _shrunkFrom;
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
        var hasMoved = before is not null && Total != before;
        if (ids.Count > 0 && _history.Add(sum) && !hasMoved)
        {
            Break(requestId, "a page was received twice");
            return false;
        }

        var receivedBefore = Received;
        duplicates = FindDuplicates(ids, skipped);
        var hasNews = Received > receivedBefore || skipped > 0 || ids.Count == 0;
        _pagesOfNothingNew = hasNews ? 0 : _pagesOfNothingNew + 1;
        _vendorNamedNoNext = page.Next is null;
        if (page.Next is { } next && ids.Count > 0 && Received != Total)
        {
            if (ContradictionOf(next, cursor) is { } contradiction)
            {
                Break(requestId, contradiction);
            }
            else
            {
                Next = next;
            }
        }

        if (Next is not null)
        {
            // After the search: if one response has an id twice, the vendor has two products with that id.
            _known.AddRange(ids, Total);
        }

        return true;
    }

    private bool[]? FindDuplicates(List<UInt128> ids, int skipped)
    {
        bool[]? marks = null;
        for (var i = skipped; i < ids.Count; i++)
        {
            if (_known.Contains(ids[i]))
            {
                marks ??= new bool[ids.Count];
                marks[i] = true;
            }
            else
            {
                Received++;
            }
        }

        return marks;
    }

    private string? ContradictionOf(SourceCursor next, SourceCursor? cursor) =>
        cursor is { } current && next.Position <= current.Position
            ? $"the position after {current.Position} is {next.Position}; it must increase"
        : next.Position < 0 ? $"the second position is {next.Position}; it must not be negative"
        : _pagesOfNothingNew == MaxPagesOfNothingNew ? $"{MaxPagesOfNothingNew} pages in a row have no new product"
        : _pages >= options.MaxPages ? $"the listing has not ended after {_pages} responses (option MaxPages)"
        : null;

    private void Break(string? requestId, string message) => Anomaly = registration.Failure(
        ProductErrorCode.PagingAnomaly,
        $"the pages contradict each other: {message}; {Received} products were received.",
        requestId: requestId);
}
