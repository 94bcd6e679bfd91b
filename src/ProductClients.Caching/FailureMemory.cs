using System.Collections.Concurrent;

namespace ProductClients.Caching;

/// <summary>Remembers for a short time that a listing cannot be stored, so that the next callers do not list the vendor
/// for the same result. Thread-safe.</summary>
internal sealed class FailureMemory(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, (Exception Failure, DateTimeOffset Until)> _failures =
        new(StringComparer.Ordinal);

    public Exception? Find(string key) =>
        _failures.TryGetValue(key, out var found) && found.Until > time.GetUtcNow() ? found.Failure : null;

    public void Add(string key, Exception failure, TimeSpan duration)
    {
        var now = time.GetUtcNow();
        foreach (var (old, entry) in _failures)
        {
            if (entry.Until <= now)
            {
                _failures.TryRemove(old, out _);
            }
        }

        if (duration > TimeSpan.Zero)
        {
            _failures[key] = (failure, now + duration);
        }
    }
}
