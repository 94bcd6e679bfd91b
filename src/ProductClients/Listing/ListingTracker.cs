namespace ProductClients.Listing;

/// <summary>Counts what a listing does. Thread-safe: a catalog may end a listing that another thread reads.</summary>
internal sealed class ListingTracker(
    string provider,
    string vendor,
    IReadOnlyList<ProductFilter> pushed,
    IReadOnlyList<ProductFilter> local,
    TimeProvider timeProvider)
{
    private readonly object _lock = new();
    private ListingReport _report = new() { Provider = provider, Vendor = vendor, Pushed = pushed, Local = local };
    private ProductCall? _call;
    private long _started;

    public string Provider => provider;

    public string Vendor => vendor;

    public void Start()
    {
        lock (_lock)
        {
            _started = timeProvider.GetTimestamp();
        }
    }

    public void Observe(ProductCall call)
    {
        lock (_lock)
        {
            _call = call;
        }
    }

    public void AddAnswer(int received, long? total, bool endOfResponse = true) => Update(report => report with
    {
        Received = report.Received + received,
        Total = total ?? report.Total,
        Pages = report.Pages + (endOfResponse ? 1 : 0),
    });

    // Also after the end: a sorted listing is walked to its end before the first product is given.
    public void AddProducts(int count)
    {
        lock (_lock)
        {
            _report = _report with { Products = _report.Products + count };
        }
    }

    /// <summary>Ends the listing because enough products were given; also one whose products were all seen.</summary>
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

    public void End(ListingOutcome outcome, string? reason = null) => Update(report =>
        report with { Outcome = outcome, Reason = reason });

    public ListingReport Snapshot()
    {
        lock (_lock)
        {
            return Measured(_report);
        }
    }

    // The first end stands: what a disposal says afterwards changes nothing.
    private void Update(Func<ListingReport, ListingReport> change)
    {
        lock (_lock)
        {
            if (_report.Outcome == ListingOutcome.Pending)
            {
                var measured = Measured(_report);
                _report = change(measured);
            }
        }
    }

    private ListingReport Measured(ListingReport report) => report.Outcome == ListingOutcome.Pending
        ? report with
        {
            Requests = _call?.Requests ?? 0,
            Duration = _started == 0 ? TimeSpan.Zero : timeProvider.GetElapsedTime(_started),
        }
        : report;
}
