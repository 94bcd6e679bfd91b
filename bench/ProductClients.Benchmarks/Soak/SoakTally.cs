using System.Collections.Concurrent;

namespace ProductClients.Benchmarks.Soak;

/// <summary>Counts how listings ended. Thread-safe.</summary>
internal sealed class SoakTally
{
    private readonly ConcurrentDictionary<string, int> _outcomes = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<string> _broken = [];
    private long _products;

    public long Products => Interlocked.Read(ref _products);

    /// <summary>Gets how many listings ended with each outcome.</summary>
    public IEnumerable<KeyValuePair<string, int>> Outcomes =>
        _outcomes.OrderBy(static outcome => outcome.Key, StringComparer.Ordinal);

    /// <summary>Gets the promises that were broken.</summary>
    public IReadOnlyCollection<string> Broken => _broken;

    public void Count(string outcome, long products)
    {
        _outcomes.AddOrUpdate(outcome, 1, static (_, count) => count + 1);
        Interlocked.Add(ref _products, products);
    }

    public void Break(string promise) => _broken.Add(promise);
}
