using System.Runtime.CompilerServices;
using ProductClients.Listing;

namespace ProductClients.Tests.Support;

/// <summary>A source of products "p0", "p1", …, by offset, with switches for what a vendor may do wrong.</summary>
internal sealed class FakeSource(int count) : IProductSource
{
    public List<SourceRequest> Requests { get; } = [];

    public string Vendor { get; init; } = "Fake";

    public ProductCapabilities Capabilities { get; init; } = new();

    public Func<ProductQuery, SourcePlan> Planner { get; init; } = static _ => new SourcePlan();

    public Func<int, Product> Item { get; init; } = static i => TestProduct.Create($"p{i}");

    /// <summary>The most products of a response, whatever is asked for.</summary>
    public int Cap { get; init; } = int.MaxValue;

    /// <summary>What the vendor says the total is; null for a vendor that tells none.</summary>
    public long? Total { get; init; } = count;

    /// <summary>Replaces the cursor that would be next.</summary>
    public Func<SourceCursor, SourceCursor?> Next { get; init; } = static next => next;

    /// <summary>Thrown when the request of that number (from 0) is sent.</summary>
    public Dictionary<int, Exception> Failures { get; } = [];

    public bool ForgetsEnd { get; init; }

    /// <summary>How many products of a response come in one chunk.</summary>
    public int ChunkSize { get; init; } = SourceChunk.MaxItems;

    /// <summary>What a response waits for, by its number (from 0).</summary>
    public Dictionary<int, Task> Waits { get; } = [];

    /// <summary>Completes a source when its response of that number (from 0) is asked for.</summary>
    public Dictionary<int, TaskCompletionSource> Asked { get; } = [];

    public SourcePlan Plan(ProductQuery query) => Planner(query);

    public async IAsyncEnumerable<SourceChunk> ReadAsync(
        SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        var number = Requests.Count;
        Requests.Add(request);
        if (Asked.TryGetValue(number, out var asked))
        {
            asked.SetResult();
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
        for (var at = 0; at == 0 || at < size; at += ChunkSize)
        {
            var isLast = at + ChunkSize >= size;
            yield return new SourceChunk(
                [.. Enumerable.Range(start + at, Math.Min(ChunkSize, size - at)).Select(Item)])
            {
                Next = isLast ? Next(new SourceCursor(start + size)) : null,
                Total = Total,
                EndOfResponse = isLast && !ForgetsEnd,
            };
        }
    }

    public IProductLister ToLister(
        string name = "fake",
        int pageSize = 100,
        int maxPages = 1_000,
        int maxSorted = 1_000,
        int maxRemembered = 1_000,
        bool readAhead = true)
    {
        var limits = new ListingLimits
        {
            PageSize = pageSize,
            MaxPages = maxPages,
            MaxSortedProducts = maxSorted,
            MaxRememberedIds = maxRemembered,
            ReadAhead = readAhead,
        };
        return new ProductLister(name, this, () => limits, TimeProvider.System, static _ => null);
    }
}
