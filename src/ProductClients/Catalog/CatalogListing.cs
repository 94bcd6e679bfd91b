using System.Runtime.CompilerServices;
using ProductClients.Catalog;
using ProductClients.Listing;

namespace ProductClients;

/// <summary>The products of a catalog, as they are received or in the order of the query's sort. A listing can be
/// enumerated once.</summary>
/// <remarks>No request is sent before the listing is enumerated. Leaving the loop early cancels every request under
/// way. The enumeration is not thread-safe. <see cref="Report"/> can be read from any thread at any time.</remarks>
public sealed class CatalogListing : IAsyncEnumerable<Product>
{
    private readonly IReadOnlyList<ProductListing> _listings;
    private readonly ProductQuery _query;
    private readonly CatalogFailurePolicy _policy;
    private readonly CancellationToken _cancellationToken;
    private int _started;

    internal CatalogListing(
        IReadOnlyList<ProductListing> listings,
        ProductQuery query,
        CatalogFailurePolicy policy,
        CancellationToken cancellationToken)
    {
        _listings = listings;
        _query = query;
        _policy = policy;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Creates a catalog listing from listings, so that an app can fake an <see cref="IProductCatalog"/> in
    /// its tests.</summary>
    /// <param name="listings">The listings, for example from
    /// <see cref="ProductListing.FromPages(IEnumerable{ProductPage}, string, string)"/>.</param>
    /// <returns>The catalog listing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="listings"/> is <see langword="null"/>.</exception>
    public static CatalogListing FromListings(params IEnumerable<ProductListing> listings)
    {
        ArgumentNullException.ThrowIfNull(listings);
        return new([.. listings], new ProductQuery(), CatalogFailurePolicy.Isolate, CancellationToken.None);
    }

    /// <summary>Gets the result of each registration so far. It is final when the enumeration has ended.</summary>
    public CatalogReport Report
    {
        get
        {
            var registrations = _listings.Select(static listing => listing.Report).ToArray();
            return new CatalogReport
            {
                Registrations = registrations,
                Products = registrations.Sum(static registration => registration.Products),
            };
        }
    }

    /// <summary>Gets the listing of each registration.</summary>
    internal IReadOnlyList<ProductListing> Listings => _listings;

    /// <summary>Returns an enumerator of the products of all registrations.</summary>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>The enumerator.</returns>
    /// <exception cref="InvalidOperationException">The listing was enumerated before.</exception>
    /// <exception cref="ProductCatalogException">Thrown while enumerating: a registration failed. The
    /// <see cref="CatalogFailurePolicy"/> decides whether and when it is thrown.</exception>
    public IAsyncEnumerator<Product> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        Enumerate(_policy != CatalogFailurePolicy.ReportOnly, static merged => merged.Product)
            .GetAsyncEnumerator(cancellationToken);

    /// <summary>Reads all products and returns them with the report. The failure of a registration is in the report and
    /// is not thrown. With <see cref="CatalogFailurePolicy.FailFast"/> the method returns at the first failure.
    /// </summary>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>The products that were received, and the result of each registration.</returns>
    /// <exception cref="InvalidOperationException">The listing was enumerated before.</exception>
    /// <exception cref="OperationCanceledException">The listing was cancelled.</exception>
    public async Task<CatalogResult> ToResultAsync(CancellationToken cancellationToken = default)
    {
        var products = new List<Product>();
        var all = Enumerate(throwsFailures: false, static merged => merged.Product)
            .WithCancellation(cancellationToken);
        await foreach (var product in all.ConfigureAwait(false))
        {
            products.Add(product);
        }

        return new CatalogResult(products, Report);
    }

    /// <summary>Returns each product with its listing. A failure is only in the <see cref="Report"/>.</summary>
    internal IAsyncEnumerable<MergedProduct> AsMerged() => Enumerate(throwsFailures: false, static merged => merged);

    private Enumeration<T> Enumerate<T>(bool throwsFailures, Func<MergedProduct, T> give) => new(
        cancellationToken =>
        {
            Begin();
            return ProductsAsync(throwsFailures, give, cancellationToken);
        },
        reason => LeaveAll(reason),
        _cancellationToken);

    private void Begin()
    {
        if (Interlocked.Exchange(ref _started, 1) != 0)
        {
            throw new InvalidOperationException(
                "This catalog listing was enumerated before. Call ListAsync again for a new one.");
        }
    }

    private async IAsyncEnumerable<T> ProductsAsync<T>(
        bool throwsFailures,
        Func<MergedProduct, T> give,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(_cancellationToken, cancellationToken);
        long taken = 0;
        await foreach (var merged in MergeAsync(stop).ConfigureAwait(false))
        {
            // The product counts before the caller asks for the next one.
            merged.Give();
            taken++;
            if (taken == _query.Take)
            {
                // Before the caller works on the last product, so that no vendor is asked for more meanwhile.
                LeaveAll($"the catalog listed the {taken} products asked for", byTake: true);
                await stop.CancelSafelyAsync().ConfigureAwait(false);
            }

            yield return give(merged);
        }

        var isCancelled = _cancellationToken.IsCancellationRequested || cancellationToken.IsCancellationRequested;
        if (throwsFailures && !isCancelled && Report is { Failures.Count: > 0 } report)
        {
            throw new ProductCatalogException(report);
        }
    }

    private IAsyncEnumerable<MergedProduct> MergeAsync(CancellationTokenSource stop)
    {
        return _query.Sort is { } sort
            ? SortedMerge.MergeAsync(_listings, sort, OnEnd, stop)
            : ArrivalMerge.MergeAsync(_listings, OnEnd, stop);

        void OnEnd(ProductListing ended)
        {
            if (_policy == CatalogFailurePolicy.FailFast && ended.Report is { Error: not null } report)
            {
                LeaveAll($"the catalog listing ended because {report.Registration} failed");
                _ = stop.CancelSafelyAsync();
            }
        }
    }

    // Called before the requests are cancelled, so that each listing reports the reason.
    private void LeaveAll(string reason, bool byTake = false)
    {
        foreach (var listing in _listings)
        {
            listing.Tracker.Leave(reason, byTake);
        }
    }
}
