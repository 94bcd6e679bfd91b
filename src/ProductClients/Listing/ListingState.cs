namespace ProductClients.Listing;

/// <summary>The state of a listing: what its caller has received, who still works on it, and how its reading ended. Not
/// thread-safe.</summary>
internal sealed class ListingState
{
    private ListingPhase _phase;
    private ListingReport? _end;
    private ProductPage? _page;
    private int _countOfPage;
    private long _read;

    /// <summary>Gets or sets the token from which the listing starts.</summary>
    public string? StartToken { get; set; }

    /// <summary>Gets the token from which a listing continues after the last product that the caller received.
    /// </summary>
    public string? Token => _page is null ? StartToken : _page.TokenAfter(_countOfPage);

    /// <summary>Gets the number of products that the caller has received.</summary>
    public long Given { get; private set; }

    /// <summary>Gets whether the reading has ended.</summary>
    public bool IsRead => _end is not null;

    /// <summary>Gets how the listing ended; <see langword="null"/> if it has not.</summary>
    /// <remarks>An outcome that says that the caller has every product holds only when it has received all that were
    /// read. The listing has then not ended.</remarks>
    public ListingReport? End =>
        _end is { Outcome: ListingOutcome.Complete } or { EndedByTake: true } && IsTaken && Given < _read ? null : _end;

    private bool IsTaken => _phase is ListingPhase.Reading or ListingPhase.Drained;

    private bool HasResult => IsRead && Given >= _read;

    public void AddRead(int products) => _read += products;

    /// <summary>Records that the caller has received products.</summary>
    /// <returns>Whether the listing is over now.</returns>
    public bool Give(ProductPage page, int countOfPage, int added)
    {
        (_page, _countOfPage) = (page, countOfPage);
        Given += added;
        return _phase == ListingPhase.Drained && HasResult && MoveTo(ListingPhase.Over);
    }

    /// <summary>Sets how the reading ended. The first end is final, but Take also ends a listing that is complete.
    /// </summary>
    public void TryEnd(ListingReport end)
    {
        if (_end is null || (end.EndedByTake && _end.Outcome == ListingOutcome.Complete))
        {
            _end = end;
        }
    }

    /// <summary>Records that the caller takes no more products. Only the first reason is kept.</summary>
    /// <returns>Whether the listing is over now.</returns>
    public bool Leave(ListingReport end)
    {
        _end = IsTaken ? End ?? end : _end;
        return _phase switch
        {
            ListingPhase.Reading => MoveTo(ListingPhase.Left),
            ListingPhase.Drained => MoveTo(ListingPhase.Over),
            _ => false,
        };
    }

    /// <summary>Records that nothing is read any more.</summary>
    /// <returns>Whether the listing is over now.</returns>
    public bool Close() => _phase switch
    {
        ListingPhase.Reading => MoveTo(HasResult ? ListingPhase.Over : ListingPhase.Drained),
        ListingPhase.Left => MoveTo(ListingPhase.Over),
        _ => false,
    };

    private bool MoveTo(ListingPhase phase)
    {
        _phase = phase;
        return phase == ListingPhase.Over;
    }
}
