using ProductClients.Diagnostics;
using ProductClients.Signing;

namespace ProductClients.Listing;

/// <summary>The state of a listing: what it has read, what its caller has received, and how it ended. Thread-safe: a
/// catalog may end a listing while another thread reads it.</summary>
/// <param name="plan">A report with the registration and the filters.</param>
/// <param name="timeProvider">Measures the duration.</param>
/// <param name="observer">Logs and measures the result; <see langword="null"/> if nobody does.</param>
/// <param name="secrets">The secrets of the registration, which no failure shows; <see langword="null"/> if there are
/// none.</param>
/// <param name="disposed">Cancelled when the container of the lister is disposed.</param>
internal sealed class ListingTracker(
    ListingReport plan,
    TimeProvider timeProvider,
    ListingObserver? observer = null,
    KnownSecrets? secrets = null,
    CancellationToken disposed = default)
{
    private readonly object _lock = new();
    private ListingReport _counts = plan;
    private ListingReport? _end;
    private ListingPhase _phase;
    private string? _startToken;
    private long? _started;
    private long _read;
    private long _given;
    private ProductPage? _page;
    private int _countOfPage;
    private bool _isLast;

    public Registration Registration { get; } = new(plan.Registration, plan.Vendor);

    /// <summary>Gets the context of all requests of the listing.</summary>
    public ProductCall Call { get; } = new();

    /// <summary>Gets a token that is cancelled when the container of the lister is disposed.</summary>
    public CancellationToken Disposed { get; } = disposed;

    /// <summary>Gets the secrets of the registration.</summary>
    public ReadOnlySpan<Secret> Secrets => secrets is null ? [] : secrets.All;

    private bool IsTaken => _phase is ListingPhase.Reading or ListingPhase.Drained;

    private bool HasResult => _end is not null && _given >= _read;

    // An outcome that says that the caller has every product holds only when it has received all that were read. The
    // listing has not ended before.
    private ListingReport? End =>
        _end is { Outcome: ListingOutcome.Complete } or { EndedByTake: true } && IsTaken && !HasResult ? null : _end;

    /// <summary>Records the continuation token that the report has until a product is returned.</summary>
    public void StartAt(string? continuationToken)
    {
        lock (_lock)
        {
            _startToken = continuationToken;
        }
    }

    /// <summary>Records that reading begins.</summary>
    public void Start()
    {
        lock (_lock)
        {
            _started = timeProvider.GetTimestamp();
        }

        observer?.Begin();
        Call.Span = observer?.Span;
    }

    /// <summary>Records products that were received, before the filters, and those before the place where the listing
    /// starts.</summary>
    public void AddReceived(int received, int duplicates = 0, long? total = null, int responses = 0, long before = 0)
    {
        lock (_lock)
        {
            _counts = _end is not null ? _counts : _counts with
            {
                Received = _counts.Received + received,
                ReceivedBefore = _counts.ReceivedBefore + before,
                Duplicates = _counts.Duplicates + duplicates,
                Total = total ?? _counts.Total,
                Pages = _counts.Pages + responses,
            };
        }
    }

    /// <summary>Replaces what was counted by the counts of another listing.</summary>
    public void Adopt(ListingReport counts)
    {
        lock (_lock)
        {
            _counts = counts with
            {
                Registration = _counts.Registration,
                Vendor = _counts.Vendor,
                Pushed = _counts.Pushed,
                Local = _counts.Local,
            };
        }
    }

    /// <summary>Records that products were read for the caller, before the reading ends. Fewer are read when a sorted
    /// listing leaves some out.</summary>
    public void AddRead(int products)
    {
        lock (_lock)
        {
            _read += products;
        }
    }

    /// <summary>Records that products were returned to the caller.</summary>
    /// <param name="page">The page of the products.</param>
    /// <param name="count">How many products of that page the caller has now.</param>
    /// <param name="added">How many of them are new.</param>
    public void Give(ProductPage page, int count, int added)
    {
        // Called once per product, so nothing is allocated here.
        ListingReport? result;
        lock (_lock)
        {
            (_page, _countOfPage) = (page, count);
            _given += added;
            result = ResultIf(_phase == ListingPhase.Drained && HasResult && MoveTo(ListingPhase.Over));
        }

        Record(result);
    }

    /// <summary>Records how the reading ended. The first end is final, but Take also ends a listing that is complete.
    /// The caller may not have received all products yet.</summary>
    /// <param name="end">A report with the outcome and its reason.</param>
    public void EndReading(ListingReport end)
    {
        lock (_lock)
        {
            _end = _end is null || (end.EndedByTake && _end.Outcome == ListingOutcome.Complete) ? Measure(end) : _end;
        }
    }

    /// <summary>Records that the products which were read are all, before the last of them are returned: a catalog that
    /// takes the last product leaves a complete listing.</summary>
    public void ExpectComplete()
    {
        lock (_lock)
        {
            _isLast = true;
        }
    }

    /// <summary>Records that the reading ended because of <see cref="ProductQuery.Take"/>.</summary>
    public void EndByTake(string reason) =>
        EndReading(new ListingReport { Outcome = ListingOutcome.Truncated, Reason = reason, EndedByTake = true });

    /// <summary>Records that the caller takes no more products. Only the first reason is kept.</summary>
    public void Leave(string reason, bool byTake = false)
    {
        ListingReport? result;
        lock (_lock)
        {
            var end = byTake && _isLast && _given >= _read
                ? new ListingReport { Outcome = ListingOutcome.Complete }
                : new ListingReport { Outcome = ListingOutcome.Truncated, Reason = reason, EndedByTake = byTake };
            _end = IsTaken ? End ?? Measure(end) : _end;
            result = ResultIf(
                IsTaken && MoveTo(_phase == ListingPhase.Reading ? ListingPhase.Left : ListingPhase.Over));
        }

        Record(result);
    }

    /// <summary>Records that nothing is read any more, also after a failure.</summary>
    public void Close()
    {
        ListingReport? result;
        lock (_lock)
        {
            result = ResultIf(_phase is ListingPhase.Reading or ListingPhase.Left
                && MoveTo(_phase == ListingPhase.Left || HasResult ? ListingPhase.Over : ListingPhase.Drained));
        }

        Record(result);
    }

    public ListingReport Snapshot()
    {
        lock (_lock)
        {
            return Result() with { ContinuationToken = _page is null ? _startToken : _page.TokenAfter(_countOfPage) };
        }
    }

    private bool MoveTo(ListingPhase phase)
    {
        _phase = phase;
        return phase == ListingPhase.Over;
    }

    private ListingReport Measure(ListingReport end) => end with
    {
        Requests = Call.Requests,
        Duration = _started is { } started ? timeProvider.GetElapsedTime(started) : TimeSpan.Zero,
    };

    private ListingReport Result()
    {
        var end = End ?? Measure(new ListingReport());
        return _counts with
        {
            Outcome = end.Outcome,
            Reason = end.Reason,
            Error = end.Error,
            EndedByTake = end.EndedByTake,
            IsContradicted = end.IsContradicted,
            Requests = _counts.Requests + end.Requests,
            Duration = end.Duration,
            Products = _given,
        };
    }

    private ListingReport? ResultIf(bool isOver) => isOver && observer is not null ? Result() : null;

    // Called outside the lock: a logger of the app may take long.
    private void Record(ListingReport? result)
    {
        if (result is not null)
        {
            observer?.End(result);
        }
    }
}
