using System.Buffers;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;

namespace ProductClients.Caching;

/// <summary>The second level of the app, for the cache of Microsoft. A failure on an entry of a listing is logged
/// once per outage, and is then a miss. Every other entry is not affected.</summary>
/// <remarks>Without it, the cache of Microsoft would hide each failure from the library and log it each time.</remarks>
internal class SecondLevel(IDistributedCache inner, CacheHealth health) : IDistributedCache
{
    private static readonly object Key = new();

    protected CacheHealth Health => health;

    /// <summary>Puts this class between the cache of Microsoft and the second level, whenever the app adds them.
    /// </summary>
    public static void Watch(IServiceCollection services)
    {
        // The key of the second level that the app has chosen for the cache.
        object? chosen = null;
        services.AddKeyedSingleton(Key, (serviceProvider, _) => Create(
            chosen is null
                ? serviceProvider.GetRequiredService<IDistributedCache>()
                : serviceProvider.GetRequiredKeyedService<IDistributedCache>(chosen),
            serviceProvider.GetRequiredService<CacheHealth>()));
        services.AddOptions<HybridCacheOptions>().PostConfigure<IServiceProviderIsService>((options, known) =>
        {
            if (options.DistributedCacheServiceKey is not null || known.IsService(typeof(IDistributedCache)))
            {
                chosen = options.DistributedCacheServiceKey;
                options.DistributedCacheServiceKey = Key;
            }
        });
    }

    public byte[]? Get(string key) => inner.Get(key);

    public async Task<byte[]?> GetAsync(string key, CancellationToken token = default)
    {
        if (!IsOurs(key))
        {
            return await inner.GetAsync(key, token).ConfigureAwait(false);
        }

        byte[]? found = null;
        await TryAsync(
            health.Reads,
            async () => found = await inner.GetAsync(key, token).ConfigureAwait(false),
            token).ConfigureAwait(false);
        return found;
    }

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => inner.Set(key, value, options);

    public Task SetAsync(
        string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default) =>
        IsOurs(key)
            ? TryAsync(health.Writes, () => inner.SetAsync(key, value, options, token), token)
            : inner.SetAsync(key, value, options, token);

    public void Refresh(string key) => inner.Refresh(key);

    public Task RefreshAsync(string key, CancellationToken token = default) => inner.RefreshAsync(key, token);

    public void Remove(string key) => inner.Remove(key);

    public Task RemoveAsync(string key, CancellationToken token = default) => inner.RemoveAsync(key, token);

    protected static bool IsOurs(string key) => key.StartsWith(CacheKey.Start, StringComparison.Ordinal);

    protected async Task<bool> TryAsync(Outage outage, Func<Task> operation, CancellationToken cancellationToken)
    {
        var started = health.Time.GetTimestamp();
        try
        {
            await operation().ConfigureAwait(false);
            // The listing has not waited for one that took longer, so the outage has not ended.
            if (health.Time.GetElapsedTime(started) < health.Timeout)
            {
                outage.Succeeded();
            }

            return true;
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            outage.Failed(error);
            return false;
        }
    }

    private static IDistributedCache Create(IDistributedCache inner, CacheHealth health)
    {
        // The cache of Microsoft does not use a second level that is memory, too.
        if (inner.GetType() == typeof(MemoryDistributedCache))
        {
            return inner;
        }

        health.IsWatched = true;
        return inner is IBufferDistributedCache buffered
            ? new Buffered(buffered, health)
            : new SecondLevel(inner, health);
    }

    private sealed class Buffered(IBufferDistributedCache inner, CacheHealth health)
        : SecondLevel(inner, health), IBufferDistributedCache
    {
        public bool TryGet(string key, IBufferWriter<byte> destination) => inner.TryGet(key, destination);

        public async ValueTask<bool> TryGetAsync(
            string key, IBufferWriter<byte> destination, CancellationToken token = default)
        {
            if (!IsOurs(key))
            {
                return await inner.TryGetAsync(key, destination, token).ConfigureAwait(false);
            }

            var isFound = false;
            return await TryAsync(
                Health.Reads,
                async () => isFound = await inner.TryGetAsync(key, destination, token).ConfigureAwait(false),
                token).ConfigureAwait(false) && isFound;
        }

        public void Set(string key, ReadOnlySequence<byte> value, DistributedCacheEntryOptions options) =>
            inner.Set(key, value, options);

        public async ValueTask SetAsync(
            string key,
            ReadOnlySequence<byte> value,
            DistributedCacheEntryOptions options,
            CancellationToken token = default)
        {
            if (!IsOurs(key))
            {
                await inner.SetAsync(key, value, options, token).ConfigureAwait(false);
                return;
            }

            await TryAsync(
                Health.Writes,
                () => inner.SetAsync(key, value, options, token).AsTask(),
                token).ConfigureAwait(false);
        }
    }
}
