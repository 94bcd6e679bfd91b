using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;

namespace ProductClients.Caching.Tests.Support;

/// <summary>The cache of Microsoft, which tells when two callers wait for one listing.</summary>
internal sealed class JoinedCache(HybridCache inner) : HybridCache
{
    private readonly TaskCompletionSource _joined = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _callers;

    public Task TwoJoined => _joined.Task;

    public static void AddTo(IServiceCollection services)
    {
        services.AddHybridCache();
        var added = services.Single(static service => service.ServiceType == typeof(HybridCache));
        services.Remove(added);
        services.AddSingleton(container => new JoinedCache(
            (HybridCache)ActivatorUtilities.CreateInstance(container, added.ImplementationType!)));
        services.AddSingleton<HybridCache>(static container => container.GetRequiredService<JoinedCache>());
    }

    public override ValueTask<T> GetOrCreateAsync<TState, T>(
        string key,
        TState state,
        Func<TState, CancellationToken, ValueTask<T>> factory,
        HybridCacheEntryOptions? options = null,
        IEnumerable<string>? tags = null,
        CancellationToken cancellationToken = default)
    {
        var value = inner.GetOrCreateAsync(key, state, factory, options, tags, cancellationToken);
        // A lookup creates nothing. The caller has joined when the call returns.
        var isLookup = options?.Flags?.HasFlag(HybridCacheEntryFlags.DisableUnderlyingData) == true;
        if (!isLookup && Interlocked.Increment(ref _callers) == 2)
        {
            _joined.SetResult();
        }

        return value;
    }

    public override ValueTask SetAsync<T>(
        string key,
        T value,
        HybridCacheEntryOptions? options = null,
        IEnumerable<string>? tags = null,
        CancellationToken cancellationToken = default) =>
        inner.SetAsync(key, value, options, tags, cancellationToken);

    public override ValueTask RemoveAsync(string key, CancellationToken cancellationToken = default) =>
        inner.RemoveAsync(key, cancellationToken);

    public override ValueTask RemoveByTagAsync(string tag, CancellationToken cancellationToken = default) =>
        inner.RemoveByTagAsync(tag, cancellationToken);
}
