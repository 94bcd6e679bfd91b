using System.Diagnostics;
using Microsoft.Extensions.Caching.Hybrid;

namespace ProductClients.Caching;

/// <summary>Lists the vendor for one caller and for all callers that wait for the same listing, and stores it.
/// </summary>
/// <param name="reading">The listing of the caller.</param>
/// <param name="seen">The entry that the caller has found; <see langword="null"/> if there was none.</param>
internal sealed class Refresh(CachedReading reading, CachedListing? seen) : IAsyncDisposable
{
    private readonly object _lock = new();
    private readonly Activity? _caller = Activity.Current;
    private readonly int _generation = reading.Cache.GenerationOf(reading.Key);
    private OpenListing? _open;
    private bool _hasLeft;

    /// <summary>Gets when the caller asked for the listing.</summary>
    public DateTimeOffset Started { get; } = reading.Cache.Time.GetUtcNow();

    private ListingCache Cache => reading.Cache;

    private string FailureKey => $"{reading.Key.Text}@{_generation}";

    /// <summary>Returns why the vendor must not be listed again now; <see langword="null"/> if it may be.</summary>
    public Exception? Remembered => IsForced ? null : Cache.Failures.Find(FailureKey);

    private bool IsForced => reading.Query.CacheMode == CacheMode.Refresh;

    /// <summary>Lists the vendor, together with the other callers of this process.</summary>
    /// <exception cref="IncompleteListingException">The listing is not complete.</exception>
    /// <exception cref="UncachedListingException">The listing cannot be stored. The caller that listed the vendor takes
    /// what it has read with <see cref="Take"/>.</exception>
    public ValueTask<CachedListing> RunAsync(CancellationToken cancellationToken) => Cache.ShareAsync(
        $"{FailureKey}@{seen?.StoredAt.UtcTicks}@{reading.Query.CacheMode}",
        this,
        static (refresh, shared) => refresh.ListAsync(shared),
        cancellationToken);

    /// <summary>Takes the listing that cannot be stored; <see langword="null"/> if another caller has it.</summary>
    public OpenListing? Take()
    {
        lock (_lock)
        {
            (var open, _open) = (_open, null);
            return open;
        }
    }

    /// <summary>Records that the caller has left. Other callers may still wait for the listing.</summary>
    public ValueTask DisposeAsync()
    {
        lock (_lock)
        {
            _hasLeft = true;
        }

        return Take()?.DisposeAsync() ?? default;
    }

    private async ValueTask<CachedListing> ListAsync(CancellationToken shared)
    {
        // Another caller may have listed the vendor since the lookup, or another process.
        if (Remembered is { } remembered)
        {
            throw remembered;
        }

        if (!IsForced && await FindNewerAsync(shared).ConfigureAwait(false) is { } newer)
        {
            return newer;
        }

        // The cache runs this on another thread. The listing belongs to the caller's trace.
        Activity.Current = _caller;
        var open = new OpenListing(reading.Inner.ListAsync(reading.Query, CancellationToken.None));
        var isTaken = false;
        try
        {
            using var cancelled = shared.UnsafeRegister(static open => ((OpenListing)open!).Cancel(), open);
            var entry = new EntryBuilder(reading.Codec, reading.Limits);
            if (await ReadAsync(open, entry).ConfigureAwait(false) is { } reason)
            {
                isTaken = TryGive(open);
                throw NotStored(reason);
            }

            var report = open.Listing.Report;
            if (report.Outcome != ListingOutcome.Complete)
            {
                throw Incomplete(open.Read, report);
            }

            var built = entry.Build(report, Cache.Time.GetUtcNow());
            if (await Cache.TryStoreAsync(reading.Key, reading.Limits, built, _generation).ConfigureAwait(false))
            {
                CachingTelemetry.EntrySize.Record(entry.Bytes, reading.Tags);
                Cache.Logger.ListingStored(report.Registration, report.Vendor, built.Products, entry.Bytes);
            }

            return built;
        }
        finally
        {
            if (!isTaken)
            {
                await open.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private static async Task<string?> ReadAsync(OpenListing open, EntryBuilder entry)
    {
        try
        {
            while (await open.ReadAsync().ConfigureAwait(false) is { } page)
            {
                if (entry.TryAdd(page, open.Listing.Report) is { } reason)
                {
                    return reason;
                }
            }
        }
        catch (ProductClientException)
        {
            // The report has it.
        }

        return null;
    }

    private async ValueTask<CachedListing?> FindNewerAsync(CancellationToken shared)
    {
        var found = await FindAsync(HybridCacheEntryFlags.DisableDistributedCacheRead).ConfigureAwait(false);
        // The memory keeps the entry that the caller has seen, so only the second level may have a newer one.
        return found ?? (seen is null
            ? null
            : await FindAsync(HybridCacheEntryFlags.DisableLocalCacheRead).ConfigureAwait(false));

        async ValueTask<CachedListing?> FindAsync(HybridCacheEntryFlags flags)
        {
            var entry = await Cache.FindAsync(reading.Key, reading.Limits, reading.Codec, shared, flags)
                .ConfigureAwait(false);
            var isNewer = entry is not null
                && Cache.AgeOf(entry) < reading.Limits.Lifetime
                && (seen is null || entry.StoredAt > seen.StoredAt);
            return isNewer ? entry : null;
        }
    }

    private bool TryGive(OpenListing open)
    {
        lock (_lock)
        {
            _open = _hasLeft ? null : open;
            return !_hasLeft;
        }
    }

    private UncachedListingException NotStored(string reason)
    {
        var failure = new UncachedListingException(reason);
        Cache.Failures.Add(FailureKey, failure, reading.Limits.Lifetime);
        Cache.Logger.ListingNotStored(reading.Inner.Name, reading.Inner.Vendor, reason);
        return failure;
    }

    private IncompleteListingException Incomplete(IReadOnlyList<ProductPage> pages, ListingReport report)
    {
        var failure = new IncompleteListingException(pages, report);
        if (report.Outcome != ListingOutcome.Skipped)
        {
            Cache.Failures.Add(FailureKey, failure, Cache.Options.FailureMemory);
        }

        return failure;
    }
}
