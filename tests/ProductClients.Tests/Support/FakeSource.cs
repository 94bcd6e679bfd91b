using ProductClients.Listing;

namespace ProductClients.Tests.Support;

/// <summary>A source of products "p0", "p1", …, paged by offset. Its properties set the faults of the vendor.</summary>
internal sealed class FakeSource(int count) : IPagedProductSource
{
    public List<SourceRequest> Requests { get; } = [];

    public string Vendor { get; init; } = "Fake";

    public ProductCapabilities Capabilities { get; init; } = new();

    /// <summary>Gets the function that changes the plan of a query.</summary>
    public Func<PagedPlan, PagedPlan> Planner { get; init; } = static plan => plan;

    public Func<int, Product> Item { get; init; } = static i => TestProduct.Create($"p{i}");

    /// <summary>Gets the largest number of products in a response, whatever page size is requested.</summary>
    public int Cap { get; init; } = int.MaxValue;

    /// <summary>Gets the total that the vendor reports, or null if it reports none.</summary>
    public long? Total { get; init; } = count;

    /// <summary>Gets the function that replaces the next cursor.</summary>
    public Func<SourceCursor, SourceCursor?> Next { get; init; } = static next => next;

    /// <summary>Gets the exceptions to throw, by the number of the request (from 0).</summary>
    public Dictionary<int, Exception> Failures { get; } = [];

    /// <summary>Gets the tasks that responses wait for, by the number of the request (from 0).</summary>
    public Dictionary<int, Task> Waits { get; } = [];

    /// <summary>Gets the sources that are completed when a request is sent, by its number (from 0).</summary>
    public Dictionary<int, TaskCompletionSource> Requested { get; } = [];

    public PagedPlan Plan(ProductQuery query) => Planner(new PagedPlan(ReadAsync));

    public IProductLister ToLister(
        string name = "fake",
        int pageSize = 100,
        int maxPages = 1_000,
        int maxSorted = 1_000,
        int maxRemembered = 1_000,
        bool readAhead = true)
    {
        var limits = new SourceOptions
        {
            PageSize = pageSize,
            MaxPages = maxPages,
            MaxSortedProducts = maxSorted,
            MaxRememberedIds = maxRemembered,
            ReadAhead = readAhead,
        };
        return new ProductLister(name, this, () => limits, TimeProvider.System, static _ => null);
    }

    private async Task<SourcePage> ReadAsync(SourceRequest request, CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        var number = Requests.Count;
        Requests.Add(request);
        if (Requested.TryGetValue(number, out var requested))
        {
            requested.SetResult();
        }

        if (Waits.TryGetValue(number, out var wait))
        {
            await wait.WaitAsync(cancellationToken);
        }

        if (Failures.TryGetValue(number, out var failure))
        {
            throw failure;
        }

        var start = (int)(request.Cursor?.Position ?? 0);
        var size = Math.Min(Math.Min(request.PageSize, Cap), Math.Max(0, count - start));
        return new SourcePage([.. Enumerable.Range(start, size).Select(Item)])
        {
            Next = Next(new SourceCursor(start + size)),
            Total = Total,
        };
    }
}
