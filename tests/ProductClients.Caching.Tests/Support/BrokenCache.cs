using Microsoft.Extensions.Caching.Hybrid;

namespace ProductClients.Caching.Tests.Support;

/// <summary>A cache of the app that fails at every operation.</summary>
internal sealed class BrokenCache : HybridCache
{
    public override ValueTask<T> GetOrCreateAsync<TState, T>(
        string key,
        TState state,
        Func<TState, CancellationToken, ValueTask<T>> factory,
        HybridCacheEntryOptions? options = null,
        IEnumerable<string>? tags = null,
        CancellationToken cancellationToken = default) => throw new InvalidOperationException("the cache is broken");

    public override ValueTask SetAsync<T>(
        string key,
        T value,
        HybridCacheEntryOptions? options = null,
        IEnumerable<string>? tags = null,
        CancellationToken cancellationToken = default) => throw new InvalidOperationException("the cache is broken");

    public override ValueTask RemoveAsync(string key, CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException("the cache is broken");

    public override ValueTask RemoveByTagAsync(string tag, CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException("the cache is broken");
}
