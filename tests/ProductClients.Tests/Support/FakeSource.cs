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

    /// <summary>The most products of an answer, whatever is asked for.</summary>
    public int Cap { get; init; } = int.MaxValue;

    /// <summary>What the vendor says the total is; null for a vendor that tells none.</summary>
    public long? Total { get; init; } = count;

    /// <summary>Replaces the cursor that would be next.</summary>
    public Func<SourceCursor, SourceCursor?> Next { get; init; } = static next => next;

    /// <summary>Thrown when the request of that number (from 0) is sent.</summary>
    public Dictionary<int, Exception> Failures { get; } = [];

    public bool ForgetsEnd { get; init; }

    public SourcePlan Plan(ProductQuery query) => Planner(query);

    public async IAsyncEnumerable<SourceChunk> ReadAsync(
        SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        var number = Requests.Count;
        Requests.Add(request);
        if (Failures.TryGetValue(number, out var failure))
        {
            throw failure;
        }

        var start = (int)(request.Cursor?.Position ?? 0);
        var size = Math.Min(Math.Min(request.PageSize, Cap), Math.Max(0, count - start));
        yield return new SourceChunk([.. Enumerable.Range(start, size).Select(Item)])
        {
            Next = Next(new SourceCursor(start + size)),
            Total = Total,
            EndOfResponse = !ForgetsEnd,
        };
    }

    public IProductLister ToLister(string name = "fake", int pageSize = 100, int maxPages = 1_000, int maxSorted = 1_000) =>
        new ProductLister(
            name, this, () => new ListingLimits(pageSize, maxPages, maxSorted), TimeProvider.System, static _ => null);
}
