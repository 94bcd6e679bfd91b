using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ProductClients.Caching;

/// <summary>The entries of the listings of an app, in the cache of the app. Its failures are logged and are not thrown.
/// Thread-safe.</summary>
internal sealed class ListingCache(
    IServiceProvider services, IOptions<ProductCachingOptions> options, RegistrationNames names, CacheHealth health)
    : IProductCache
{
    private const HybridCacheEntryFlags Memory =
        HybridCacheEntryFlags.DisableLocalCache | HybridCacheEntryFlags.DisableDistributedCache;

    private static readonly string Version = typeof(Product).Assembly.GetName().Version?.ToString(3) ?? "";

    private static readonly HybridCacheEntryOptions OnlyShared = new() { Flags = Memory };

    private readonly Lazy<HybridCache> _cache = new(services.GetRequiredService<HybridCache>);
    private readonly ConcurrentDictionary<string, int> _generations = new(StringComparer.Ordinal);

    /// <summary>Gets the options.</summary>
    /// <exception cref="OptionsValidationException">The options are not valid.</exception>
    public ProductCachingOptions Options => options.Value;

    public TimeProvider Time => health.Time;

    public ILogger Logger => health.Logger;

    /// <summary>Gets the failures of the last seconds.</summary>
    public FailureMemory Failures { get; } = new(health.Time);

    /// <summary>Returns the key of an entry. It has the account as a fingerprint.</summary>
    public async ValueTask<CacheKey> KeyAsync(
        string registration, ListingIdentity identity, QueryIdentity query, CancellationToken cancellationToken)
    {
        var account = Options.Of(registration).Account is { } name
            ? "name " + name
            : await identity.GetAccountAsync(cancellationToken).ConfigureAwait(false);
        var parts = $"{identity.Endpoint}\n{account}\n{query.Fingerprint}";
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(parts)).AsSpan(0, 16));
        var tag = TagOf(registration);
        return new CacheKey($"{tag}:{CachedListing.Schema}-{Version}:{hash}", tag);
    }

    /// <summary>Returns the entry, without listing the vendor.</summary>
    /// <returns>The entry; <see langword="null"/> if there is none, if it is older than its stale lifetime, or if the
    /// cache fails or is slow.</returns>
    public async ValueTask<CachedListing?> FindAsync(
        CacheKey key,
        EntryLimits limits,
        PageCodec codec,
        CancellationToken cancellationToken,
        HybridCacheEntryFlags flags = HybridCacheEntryFlags.None)
    {
        try
        {
            var found = await InTimeAsync(
                _cache.Value.GetOrCreateAsync<CachedListing?>(
                    key.Text,
                    static _ => default,
                    OptionsOf(limits, flags | HybridCacheEntryFlags.DisableUnderlyingData),
                    [key.Tag],
                    cancellationToken).AsTask(),
                cancellationToken).ConfigureAwait(false);
            Verify(found, codec);
            if (!health.IsWatched)
            {
                health.Reads.Succeeded();
            }

            return found is not null && AgeOf(found) <= limits.StaleLifetime ? found : null;
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            health.Reads.Failed(error);
            return null;
        }
    }

    /// <summary>Stores an entry, if the registration was not invalidated since <paramref name="generation"/>.</summary>
    /// <returns>Whether it was stored.</returns>
    public async ValueTask<bool> TryStoreAsync(CacheKey key, EntryLimits limits, CachedListing entry, int generation)
    {
        if (generation != GenerationOf(key))
        {
            return false;
        }

        try
        {
            // The caller's cancellation must not leave other callers without the entry.
            var isStored = await InTimeAsync(StoreAsync(), CancellationToken.None).ConfigureAwait(false);
            if (!health.IsWatched)
            {
                health.Writes.Succeeded();
            }

            return isStored;
        }
        catch (Exception error)
        {
            health.Writes.Failed(error);
            return false;
        }

        async Task<bool> StoreAsync()
        {
            await _cache.Value.SetAsync(
                key.Text, entry, OptionsOf(limits, HybridCacheEntryFlags.None), [key.Tag], CancellationToken.None)
                .ConfigureAwait(false);
            if (generation == GenerationOf(key))
            {
                return true;
            }

            // It was invalidated while it was stored.
            await _cache.Value.RemoveAsync(key.Text, CancellationToken.None).ConfigureAwait(false);
            return false;
        }
    }

    /// <summary>Runs a listing, which the callers with the same key share. It is not stored under that key.</summary>
    public ValueTask<CachedListing> ShareAsync<TState>(
        string key,
        TState state,
        Func<TState, CancellationToken, ValueTask<CachedListing>> list,
        CancellationToken cancellationToken) =>
        _cache.Value.GetOrCreateAsync(key, state, list, OnlyShared, tags: null, cancellationToken);

    /// <summary>Records that the cache failed to share a listing.</summary>
    public void SharingFailed(Exception error) => health.Reads.Failed(error);

    /// <summary>Returns the time since the vendor was listed. The clock of another process may be ahead.</summary>
    public TimeSpan AgeOf(CachedListing entry)
    {
        var age = Time.GetUtcNow() - entry.StoredAt;
        return age > TimeSpan.Zero ? age : TimeSpan.Zero;
    }

    /// <summary>Returns how often the registration was invalidated.</summary>
    public int GenerationOf(CacheKey key) => _generations.GetValueOrDefault(key.Tag);

    public async ValueTask InvalidateAsync(string registration, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(registration);
        var name = names.Find(registration) ?? throw new ArgumentException(
            $"No registration is named '{registration}'. Registered names: {names}.", nameof(registration));
        var tag = TagOf(name);
        _generations.AddOrUpdate(tag, 1, static (_, generation) => generation + 1);
        await _cache.Value.RemoveByTagAsync(tag, cancellationToken).ConfigureAwait(false);
        Logger.ListingsInvalidated(name);
    }

    private static HybridCacheEntryOptions OptionsOf(EntryLimits limits, HybridCacheEntryFlags flags) => new()
    {
        Expiration = limits.StaleLifetime,
        LocalCacheExpiration = limits.StaleLifetime,
        Flags = flags,
    };

    private static void Verify(CachedListing? entry, PageCodec codec)
    {
        if (entry is not { IsVerified: false })
        {
            return;
        }

        foreach (var page in entry.Pages)
        {
            codec.Read(page, long.MaxValue);
        }

        CachedReport.Read(entry);
        entry.IsVerified = true;
    }

    private string TagOf(string registration) =>
        CacheKey.Start + (Options.Prefix.Length == 0 ? "" : Options.Prefix + ":") + registration;

    private async Task<T> InTimeAsync<T>(Task<T> operation, CancellationToken cancellationToken)
    {
        try
        {
            return await operation.WaitAsync(Options.CacheTimeout, Time, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception) when (!operation.IsCompleted)
        {
            // Nobody waits for it any more, so its failure is observed here.
            _ = operation.ContinueWith(
                static task => task.Exception,
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
            throw;
        }
    }
}
