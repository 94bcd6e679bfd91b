using ProductClients.Diagnostics;

namespace ProductClients.Listing;

/// <summary>Counts what a listing does, and where its caller stands. Thread-safe: a catalog may end a listing that another
/// thread reads.</summary>
internal sealed class ListingTracker(
    string registration,
    string vendor,
    IReadOnlyList<ProductFilter> pushed,
    IReadOnlyList<ProductFilter> local,
    TimeProvider timeProvider,
    ListingObserver? observer = null)
{
    private readonly object _lock = new();
    private ListingReport _report = new() { Registration = registration, Vendor = vendor, Pushed = pushed, Local = local };
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

    /// <summary>Notes that the walk begins.</summary>
    /// <returns>What to dispose when it has ended, however it did.</returns>
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

    /// <summary>Notes the token the listing starts from: until it has given something, it goes on there.</summary>
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

    /// <summary>Notes products on their way to the caller.</summary>
    public void Walk(WalkedPage page)
    {
        lock (_lock)
        {
            _walked += page.Items.Count;
        }
    }

    /// <summary>Notes that the caller has some more products.</summary>
    /// <param name="page">The page they are of.</param>
    /// <param name="count">How many of that page the caller has now.</param>
    /// <param name="added">How many of them are new.</param>
    public void Give(WalkedPage page, int count, int added)
    {
        // Once per product, so nothing is made here.
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

    /// <summary>Ends the walk because enough products were given; also one whose products were all seen.</summary>
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

    /// <summary>Ends the walk. The caller may not have had all of its products yet.</summary>
    public void End(ListingOutcome outcome, string? reason = null) => Update(report =>
    {
        // Without a total there is nothing to contradict; the listing is not proven whole, that is all.
        _isContradicted = outcome == ListingOutcome.Truncated && report.Total is not null;
        return report with { Outcome = outcome, Reason = reason };
    });

    /// <summary>Ends the walk as the listing it was made of did; complete if it was made of none.</summary>
    public void EndAs(ListingReport? inner) => Update(report => inner is null
        ? report with { Outcome = ListingOutcome.Complete }
        : report with
        {
            // An inner listing whose last page the caller was not given yet is not at its end.
            Outcome = inner.Outcome == ListingOutcome.Pending ? ListingOutcome.Truncated : inner.Outcome,
            Reason = inner.Outcome == ListingOutcome.Pending ? "the listing it was made of has not ended" : inner.Reason,
            EndedByTake = inner.EndedByTake,
            Received = inner.Received,
            Duplicates = inner.Duplicates,
            Total = inner.Total,
            Pages = inner.Pages,
            Requests = inner.Requests,
            Error = inner.Error,
        });

    /// <summary>Ends the listing because the caller's token was cancelled.</summary>
    public void Cancel() => Leave("cancelled");

    /// <summary>Notes that the caller will take no more products; the first reason stands.</summary>
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

    // The walk may have come to a good end while the caller has not had all of it.
    private bool IsShort =>
        (_report.Outcome == ListingOutcome.Complete || _report.EndedByTake) && !_hasLeft && _given < _walked;

    private string? Token => _page is null ? _startToken : _page.TokenAfter(_givenOfPage);

    private ListingReport Current => Measured(_report) with { Products = _given };

    // The first end stands: what a disposal says afterwards changes nothing.
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

    // The listing is over when its walk has ended and the caller has every product of it, or wants no more.
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
