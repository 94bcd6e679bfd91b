using System.Runtime.CompilerServices;

namespace ProductClients.Caching;

/// <summary>One listing: its products come from the cache, or from the vendor.</summary>
/// <param name="inner">The lister of the vendor.</param>
/// <param name="query">The query.</param>
/// <param name="direct">The listing of the vendor for this caller alone. It may be left unread.</param>
/// <param name="identity">Identifies what is listed.</param>
/// <param name="cache">The cache.</param>
internal sealed class CachedReading(
    IProductLister inner, ProductQuery query, ProductListing direct, ListingIdentity identity, ListingCache cache)
{
    private Func<ListingReport> _report = () => direct.Report;

    public IProductLister Inner => inner;

    public ProductQuery Query => query;

    public ListingCache Cache => cache;

    public EntryLimits Limits { get; } = cache.Options.Of(inner.Name);

    public PageCodec Codec { get; } = new(
        inner,
        identity.Identify(query),
        PageCodec.BuiltIn(inner.Vendor) ?? cache.Options.NativeModels.GetValueOrDefault(inner.Vendor));

    public CacheKey Key { get; private set; } = null!;

    public ListingReport Report => _report();

    public KeyValuePair<string, object?>[] Tags { get; } =
        [new(CachingTelemetry.RegistrationTag, inner.Name), new(CachingTelemetry.VendorTag, inner.Vendor)];

    public async IAsyncEnumerable<ProductPage> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var pages = await ChooseAsync(cancellationToken).ConfigureAwait(false);
        await foreach (var page in pages.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return page;
        }
    }

    private async Task<IAsyncEnumerable<ProductPage>> ChooseAsync(CancellationToken cancellationToken)
    {
        try
        {
            Key = await cache.KeyAsync(inner.Name, identity, identity.Identify(query), cancellationToken)
                .ConfigureAwait(false);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The credential source of the app failed. The vendor's listing says so.
            return direct.AsPages();
        }

        var seen = await cache.FindAsync(Key, Limits, Codec, cancellationToken).ConfigureAwait(false);
        if (seen is not null && query.CacheMode == CacheMode.Default && cache.AgeOf(seen) < Limits.Lifetime)
        {
            CachingTelemetry.Hits.Add(1, Tags);
            return Serve(seen, hidden: null);
        }

        CachingTelemetry.Misses.Add(1, Tags);
        // A part of a listing is not stored, and reading all of it would take longer than asked for.
        return query.Take is not null
            ? DirectOr(seen, CancellationToken.None)
            : await ListAsync(seen, cancellationToken).ConfigureAwait(false);
    }

    private async Task<IAsyncEnumerable<ProductPage>> ListAsync(
        CachedListing? seen, CancellationToken cancellationToken)
    {
        var refresh = new Refresh(this, seen);
        await using var disposal = refresh.ConfigureAwait(false);
        Exception outcome;
        try
        {
            if (refresh.Remembered is not { } remembered)
            {
                var entry = await refresh.RunAsync(cancellationToken).ConfigureAwait(false);
                // Another process may have listed the vendor since the lookup, or before it.
                return entry.StoredAt < refresh.Started
                    ? Serve(entry, hidden: null)
                    : Pages(entry, CachedReport.Read(entry));
            }

            outcome = remembered;
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            outcome = error;
        }

        switch (outcome)
        {
            case IncompleteListingException { Report.Error: { } error } when seen is not null:
                return Serve(seen, error);
            case IncompleteListingException incomplete:
                _report = () => incomplete.Report;
                return Given(incomplete.Pages);
            case UncachedListingException uncached:
                var open = refresh.Take();
                var listing = open?.Listing ?? direct;
                _report = () => CachedReport.NotStored(listing.Report, uncached.Message);
                return open is null ? direct.AsPages() : Rest(open, CancellationToken.None);
            default:
                cache.SharingFailed(outcome);
                return direct.AsPages();
        }
    }

    private static async IAsyncEnumerable<ProductPage> Given(IReadOnlyList<ProductPage> pages)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var page in pages)
        {
            yield return page;
        }
    }

    private static async IAsyncEnumerable<ProductPage> Rest(
        OpenListing open, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var disposal = open.ConfigureAwait(false);
        using var cancelled = cancellationToken.UnsafeRegister(static open => ((OpenListing)open!).Cancel(), open);
        await foreach (var page in open.ReadAllAsync().ConfigureAwait(false))
        {
            yield return page;
        }
    }

    // Once a product is returned, a failure cannot be hidden any more.
    private async IAsyncEnumerable<ProductPage> DirectOr(
        CachedListing? seen, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pages = direct.AsPages().GetAsyncEnumerator(cancellationToken);
        await using var disposal = pages.ConfigureAwait(false);
        ProductClientException? hidden = null;
        var hasPage = false;
        try
        {
            hasPage = await pages.MoveNextAsync().ConfigureAwait(false);
        }
        catch (ProductClientException error) when (seen is not null)
        {
            hidden = error;
        }

        if (hidden is not null)
        {
            await foreach (var page in Serve(seen!, hidden).ConfigureAwait(false))
            {
                yield return page;
            }
        }

        for (; hasPage; hasPage = await pages.MoveNextAsync().ConfigureAwait(false))
        {
            yield return pages.Current;
        }
    }

    private IAsyncEnumerable<ProductPage> Serve(CachedListing entry, ProductClientException? hidden)
    {
        var age = cache.AgeOf(entry);
        CachingTelemetry.Age.Record(age.TotalSeconds, Tags);
        if (hidden is not null)
        {
            CachingTelemetry.Stale.Add(1, Tags);
            cache.Logger.StaleServed(inner.Name, inner.Vendor, age, hidden.Message);
        }

        return Pages(entry, CachedReport.OfCache(entry, age, hidden));
    }

    private async IAsyncEnumerable<ProductPage> Pages(CachedListing entry, ListingReport report)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        long left = query.Take ?? long.MaxValue;
        for (var i = 0; i < entry.Pages.Count; i++)
        {
            var (page, stored) = Codec.Read(entry.Pages[i], left);
            var current = report with
            {
                Outcome = ListingOutcome.Pending,
                Received = stored.Received,
                Duplicates = stored.Duplicates,
                Pages = stored.Pages,
            };
            _report = () => current;
            yield return page;
            left -= page.Items.Count;
            if (left == 0 && (page.Items.Count < stored.Items.Count || i < entry.Pages.Count - 1))
            {
                _report = () => current with
                {
                    Outcome = ListingOutcome.Truncated,
                    Reason = $"the {query.Take} products asked for were listed",
                    EndedByTake = true,
                };
                yield break;
            }
        }

        _report = () => report;
    }
}
