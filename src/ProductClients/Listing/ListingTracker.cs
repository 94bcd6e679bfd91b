namespace ProductClients.Listing;

/// <summary>Counts what a listing does; one writer, any number of readers.</summary>
internal sealed class ListingTracker(
    string provider,
    string vendor,
    IReadOnlyList<ProductFilter> pushed,
    IReadOnlyList<ProductFilter> local,
    TimeProvider timeProvider)
{
    private volatile ListingReport _report =
        new() { Provider = provider, Vendor = vendor, Pushed = pushed, Local = local };

    private volatile ProductCall? _call;
    private long _started;

    public string Provider => provider;

    public string Vendor => vendor;

    public void Start() => _started = timeProvider.GetTimestamp();

    public void Observe(ProductCall call) => _call = call;

    public void AddAnswer(int received, long? total, bool endOfResponse = true) => Update(report => report with
    {
        Received = report.Received + received,
        Total = total ?? report.Total,
        Pages = report.Pages + (endOfResponse ? 1 : 0),
    });

    // Also after the end: a sorted listing is walked to its end before the first product is given.
    public void AddProducts(int count) => _report = _report with { Products = _report.Products + count };

    public void EndByTake(string reason) => Update(report =>
        report with { Outcome = ListingOutcome.Truncated, Reason = reason, EndedByTake = true });

    public void Fail(ProductClientException error) => Update(report =>
        report with { Outcome = ListingOutcome.Failed, Error = error });

    public void End(ListingOutcome outcome, string? reason = null) => Update(report =>
        report with { Outcome = outcome, Reason = reason });

    public ListingReport Snapshot()
    {
        var report = _report;
        return report.Outcome == ListingOutcome.Pending ? Measured(report) : report;
    }

    // The first end stands: what a disposal says afterwards changes nothing.
    private void Update(Func<ListingReport, ListingReport> change)
    {
        var before = _report;
        if (before.Outcome == ListingOutcome.Pending)
        {
            var after = change(before);
            _report = after.Outcome == ListingOutcome.Pending ? after : Measured(after);
        }
    }

    private ListingReport Measured(ListingReport report) => report with
    {
        Requests = _call?.Requests ?? 0,
        Duration = _started == 0 ? TimeSpan.Zero : timeProvider.GetElapsedTime(_started),
    };
}
