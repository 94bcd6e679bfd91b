using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Distributed;

namespace ProductClients.Caching.Tests.Support;

/// <summary>A second level in memory that several containers share, as processes share one Redis.</summary>
internal sealed class SharedStore : IDistributedCache
{
    public ConcurrentDictionary<string, byte[]> Entries { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets or sets the failure of every operation.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Gets or sets what every operation waits for.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public byte[]? Get(string key) => Entries.GetValueOrDefault(key);

    public async Task<byte[]?> GetAsync(string key, CancellationToken token = default)
    {
        await PassAsync();
        return Get(key);
    }

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => Entries[key] = value;

    public async Task SetAsync(
        string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
    {
        await PassAsync();
        Set(key, value, options);
    }

    public void Refresh(string key)
    {
    }

    public Task RefreshAsync(string key, CancellationToken token = default) => Task.CompletedTask;

    public void Remove(string key) => Entries.TryRemove(key, out _);

    public async Task RemoveAsync(string key, CancellationToken token = default)
    {
        await PassAsync();
        Remove(key);
    }

    private async Task PassAsync()
    {
        await Gate;
        if (Failure is { } failure)
        {
            throw failure;
        }
    }
}
