using ProductClients.Diagnostics;

namespace ProductClients.Listing;

/// <summary>Counts what a listing reads and what its caller has received, for the report. Thread-safe: a catalog may
/// end a listing while another thread reads it.</summary>
internal sealed class ListingTracker(
    string registration,
    string vendor,
    IReadOnlyList<ProductFilter> pushed,
    IReadOnlyList<ProductFilter> local,
    TimeProvider timeProvider,
    ListingObserver? observer = null)
{
    private readonly object _lock = new();
    private ListingReport _report =
        new() { Registration = registration, Vendor = vendor, Pushed = pushed, Local = local };

    private ProductCall? _call;
    private long? _started;
    private long _walked;
    private long _given;
    private string? _startToken;
    private WalkedPage? _page;
    private int _givenOfPage;
    private bool _hasLeft;
    private bool _hasWalked;
    private bool _isContradicted;
    private bool _isObserved;

    public string Registration => registration;

    public string Vendor => vendor;

    /// <summary>Records that reading begins.</summary>
    /// <returns>An object to dispose when reading has ended, also after a failure.</returns>
    public IDisposable Start()
    {
        lock (_lock)
        {
            _started = timeProvider.GetTimestamp();
        }

        observer?.Begin();
        return new WalkEnd(this);
    }

    public void Observe(ProductCall call, long receivedBefore = 0)
    {
        lock (_lock)
        {
            _call = call;
            call.Span = observer?.Span;
            _report = _report with { ReceivedBefore = receivedBefore };
        }
    }

    /// <summary>Records the token that the listing starts from. It is the continuation token until a product is
    /// returned.</summary>
    public void StartAt(string? continuationToken)
    {
        lock (_lock)
        {
            _startToken = continuationToken;
        }
    }

    public void AddReceived(int received, int duplicates, long? total) => Update(report => report with
    {
        Received = report.Received + received,
        Duplicates = report.Duplicates + duplicates,
        Total = total ?? report.Total,
    });

    public void AddPage() => Update(static report => report with { Pages = report.Pages + 1 });

    /// <summary>Records that products of a page were read.</summary>
    public void Walk(WalkedPage page)
    {
        lock (_lock)
        {
            _walked += page.Items.Count;
        }
    }

    /// <summary>Records that products were returned to the caller.</summary>
    /// <param name="page">The page of the products.</param>
    /// <param name="count">How many products of that page the caller has now.</param>
    /// <param name="added">How many of them are new.</param>
    public void Give(WalkedPage page, int count, int added)
    {
        // Called once per product, so nothing is allocated here.
        ListingReport? ended;
        lock (_lock)
        {
            _page = page;
            _givenOfPage = count;
            _given += added;
            ended = TakeEnded();
        }

        Observe(ended);
    }

    /// <summary>Ends the reading because of <see cref="ProductQuery.Take"/>, also if all products were read.</summary>
    public void EndByTake(string reason)
    {
        lock (_lock)
        {
            if (_report.Outcome is ListingOutcome.Pending or ListingOutcome.Complete)
            {
                _report = Measured(_report) with
                {
                    Outcome = ListingOutcome.Truncated,
                    Reason = reason,
                    EndedByTake = true,
                };
            }
        }
    }

    public void Fail(ProductClientException error) => Update(report =>
        report with { Outcome = ListingOutcome.Failed, Error = error });

    /// <summary>Ends the reading. The caller may not have received all products yet.</summary>
    public void End(ListingOutcome outcome, string? reason = null) => Update(report =>
    {
        // Without a total the listing is only not proven complete: there is nothing to contradict.
        _isContradicted = outcome == ListingOutcome.Truncated && report.Total is not null;
        return report with { Outcome = outcome, Reason = reason };
    });

    /// <summary>Ends the reading with the outcome of the inner listing; complete if there is none.</summary>
    public void EndAs(ListingReport? inner) => Update(report => inner is null
        ? report with { Outcome = ListingOutcome.Complete }
        : report with
        {
            // An inner listing whose last page was not returned yet has not ended.
            Outcome = inner.Outcome == ListingOutcome.Pending ? ListingOutcome.Truncated : inner.Outcome,
            Reason = inner.Outcome == ListingOutcome.Pending ? "the inner listing has not ended" : inner.Reason,
            EndedByTake = inner.EndedByTake,
            Received = inner.Received,
            Duplicates = inner.Duplicates,
            Total = inner.Total,
            Pages = inner.Pages,
            Requests = inner.Requests,
            Error = inner.Error,
        });

    /// <summary>Ends the listing because it was cancelled.</summary>
    public void Cancel() => Leave("cancelled");

    /// <summary>Records that the caller takes no more products. Only the first reason is kept.</summary>
    public void Leave(string reason, bool byTake = false)
    {
        ListingReport? ended;
        lock (_lock)
        {
            if (!_hasLeft && (_report.Outcome == ListingOutcome.Pending || IsShort))
            {
                _report = Measured(_report) with
                {
                    Outcome = ListingOutcome.Truncated,
                    Reason = reason,
                    EndedByTake = byTake,
                };
            }

            _hasLeft = true;
            ended = TakeEnded();
        }

        Observe(ended);
    }

    public ListingReport Snapshot()
    {
        lock (_lock)
        {
            var report = Current with { ContinuationToken = Token };
            return IsShort
                ? report with { Outcome = ListingOutcome.Pending, Reason = null, EndedByTake = false }
                : report;
        }
    }

    // All products may have been read before the caller has received all of them.
    private bool IsShort =>
        (_report.Outcome == ListingOutcome.Complete || _report.EndedByTake) && !_hasLeft && _given < _walked;

    private string? Token => _page is null ? _startToken : _page.TokenAfter(_givenOfPage);

    private ListingReport Current => Measured(_report) with { Products = _given };

    // The first outcome is final. A disposal afterwards does not change it.
    private void Update(Func<ListingReport, ListingReport> change)
    {
        lock (_lock)
        {
            if (_report.Outcome == ListingOutcome.Pending)
            {
                _report = change(Measured(_report));
            }
        }
    }

    // The listing has ended when reading has ended and the caller has every product, or takes no more.
    private ListingReport? TakeEnded()
    {
        var isOver = _hasWalked && (_hasLeft || (_report.Outcome != ListingOutcome.Pending && _given >= _walked));
        if (observer is null || _isObserved || !isOver)
        {
            return null;
        }

        _isObserved = true;
        return Current;
    }

    private void Observe(ListingReport? ended)
    {
        if (ended is not null)
        {
            observer!.End(ended, _isContradicted);
        }
    }

    private ListingReport Measured(ListingReport report) => report.Outcome == ListingOutcome.Pending
        ? report with
        {
            Requests = _call?.Requests ?? 0,
            Duration = _started is { } started ? timeProvider.GetElapsedTime(started) : TimeSpan.Zero,
        }
        : report;

    private sealed class WalkEnd(ListingTracker tracker) : IDisposable
    {
        public void Dispose()
        {
            ListingReport? ended;
            lock (tracker._lock)
            {
                tracker._hasWalked = true;
                ended = tracker.TakeEnded();
            }

            tracker.Observe(ended);
        }
    }
}
