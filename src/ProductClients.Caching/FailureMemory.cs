using System.Collections.Concurrent;

namespace ProductClients.Caching;

/// <summary>Remembers for a short time that a listing cannot be stored, so that the next callers do not list the vendor
/// for the same result. It holds at most 100 of them. Thread-safe.</summary>
internal sealed class FailureMemory(TimeProvider time)
{
    private const int MaxEntries = 100;

    private readonly ConcurrentDictionary<string, (Exception Failure, DateTimeOffset Until)> _failures =
        new(StringComparer.Ordinal);

    public Exception? Find(string key)
    {
        RemoveOld();
        return _failures.TryGetValue(key, out var found) ? found.Failure : null;
    }

    public void Add(string key, Exception failure, TimeSpan duration)
    {
        RemoveOld();
        if (duration > TimeSpan.Zero && _failures.Count < MaxEntries)
        {
            _failures[key] = (failure, time.GetUtcNow() + duration);
        }
    }

    private void RemoveOld()
    {
        var now = time.GetUtcNow();
        foreach (var (old, entry) in _failures)
        {
            if (entry.Until <= now)
            {
                _failures.TryRemove(old, out _);
            }
        }
    }
}
