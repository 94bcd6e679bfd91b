using ProductClients.Diagnostics;

namespace ProductClients.Listing;

/// <summary>Counts what a listing reads and what its caller has received, for the report. Thread-safe: a catalog may
/// end a listing while another thread reads it.</summary>
/// <param name="plan">A report with the registration and the filters.</param>
/// <param name="timeProvider">Measures the duration.</param>
/// <param name="observer">Logs and measures the result; <see langword="null"/> if nobody does.</param>
internal sealed class ListingTracker(ListingReport plan, TimeProvider timeProvider, ListingObserver? observer = null)
{
    private readonly object _lock = new();
    private readonly ListingState _state = new();
    private ListingReport _read = plan;
    private long? _started;

    public Registration Registration { get; } = new(plan.Registration, plan.Vendor);

    /// <summary>Gets the context of all requests of the listing.</summary>
    public ProductCall Call { get; } = new();

    /// <summary>Records the continuation token that the report has until a product is returned.</summary>
    public void StartAt(string? continuationToken)
    {
        lock (_lock)
        {
            _state.StartToken = continuationToken;
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
            _read = _state.IsRead ? _read : _read with
            {
                Received = _read.Received + received,
                ReceivedBefore = _read.ReceivedBefore + before,
                Duplicates = _read.Duplicates + duplicates,
                Total = total ?? _read.Total,
                Pages = _read.Pages + responses,
            };
        }
    }

    /// <summary>Replaces what was counted by the counts of another listing.</summary>
    public void Adopt(ListingReport counts)
    {
        lock (_lock)
        {
            _read = counts with
            {
                Registration = _read.Registration,
                Vendor = _read.Vendor,
                Pushed = _read.Pushed,
                Local = _read.Local,
            };
        }
    }

    /// <summary>Records that products were read for the caller.</summary>
    public void AddRead(int products)
    {
        lock (_lock)
        {
            _state.AddRead(products);
        }
    }

    /// <summary>Records that products were returned to the caller.</summary>
    /// <param name="page">The page of the products.</param>
    /// <param name="count">How many products of that page the caller has now.</param>
    /// <param name="added">How many of them are new.</param>
    public void Give(ProductPage page, int count, int added)
    {
        // Called once per product, so nothing is allocated here.
        bool isOver;
        lock (_lock)
        {
            isOver = _state.Give(page, count, added);
        }

        Record(isOver);
    }

    /// <summary>Ends the reading. The caller may not have received all products yet.</summary>
    /// <param name="end">A report with the outcome and its reason.</param>
    public void End(ListingReport end)
    {
        lock (_lock)
        {
            _state.TryEnd(Measure(end));
        }
    }

    /// <summary>Ends the reading because of <see cref="ProductQuery.Take"/>, also if all products were read.</summary>
    public void EndByTake(string reason) =>
        End(new ListingReport { Outcome = ListingOutcome.Truncated, Reason = reason, EndedByTake = true });

    /// <summary>Records that the caller takes no more products. Only the first reason is kept.</summary>
    public void Leave(string reason, bool byTake = false)
    {
        var end = new ListingReport { Outcome = ListingOutcome.Truncated, Reason = reason, EndedByTake = byTake };
        bool isOver;
        lock (_lock)
        {
            isOver = _state.Leave(Measure(end));
        }

        Record(isOver);
    }

    /// <summary>Records that nothing is read any more, also after a failure.</summary>
    public void Close()
    {
        bool isOver;
        lock (_lock)
        {
            isOver = _state.Close();
        }

        Record(isOver);
    }

    public ListingReport Snapshot()
    {
        lock (_lock)
        {
            return Result() with { ContinuationToken = _state.Token };
        }
    }

    private ListingReport Measure(ListingReport end) => end with
    {
        Requests = Call.Requests,
        Duration = _started is { } started ? timeProvider.GetElapsedTime(started) : TimeSpan.Zero,
    };

    private ListingReport Result()
    {
        var end = _state.End ?? Measure(new ListingReport());
        return _read with
        {
            Outcome = end.Outcome,
            Reason = end.Reason,
            Error = end.Error,
            EndedByTake = end.EndedByTake,
            IsContradicted = end.IsContradicted,
            Requests = _read.Requests + end.Requests,
            Duration = end.Duration,
            Products = _state.Given,
        };
    }

    // Called outside the lock: a logger of the app may take long. The result is final.
    private void Record(bool isOver)
    {
        if (isOver)
        {
            observer?.End(Result());
        }
    }
}
