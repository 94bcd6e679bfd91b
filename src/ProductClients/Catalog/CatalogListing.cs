using System.Runtime.CompilerServices;
using ProductClients.Catalog;

namespace ProductClients;

/// <summary>The products of a catalog, as they arrive or in the asked order. Enumerate it once.</summary>
/// <remarks>Nothing is sent before it is enumerated. Leaving the loop early ends every request under way. One
/// enumeration is not thread-safe; <see cref="Report"/> may be read from anywhere at any time.</remarks>
public sealed class CatalogListing : IAsyncEnumerable<Product>
{
    private readonly IReadOnlyList<ProductListing> _listings;
    private readonly ProductQuery _query;
    private readonly CatalogFailurePolicy _policy;
    private readonly CancellationToken _cancellationToken;
    private int _started;
    private volatile bool _hasFailedFast;

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

    /// <summary>Makes a catalog's listing of given listings, so that an app can fake an <see cref="IProductCatalog"/> in
    /// its tests.</summary>
    /// <param name="listings">The listings, such as of <see cref="ProductListing.FromPages(IEnumerable{ProductPage},
    /// string, string)"/>.</param>
    /// <returns>The listing.</returns>
    public static CatalogListing FromListings(params IEnumerable<ProductListing> listings) =>
        new([.. listings], new ProductQuery(), CatalogFailurePolicy.Isolate, CancellationToken.None);

    /// <summary>Gets what has become of every registration so far; it is final when the enumeration has ended.</summary>
    public CatalogReport Report
    {
        get
        {
            var registrations = _listings.Select(static listing => listing.Report).ToArray();
            return new CatalogReport { Registrations = registrations, Products = registrations.Sum(static p => p.Products) };
        }
    }

    /// <summary>Enumerates the products of every registration.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>The enumerator.</returns>
    /// <exception cref="InvalidOperationException">The listing was enumerated before.</exception>
    /// <exception cref="ProductCatalogException">While enumerating: a registration failed; when it is thrown, and whether,
    /// the <see cref="CatalogFailurePolicy"/> says.</exception>
    public IAsyncEnumerator<Product> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        Begin();
        return EnumerateAsync(cancellationToken).GetAsyncEnumerator(CancellationToken.None);
    }

    /// <summary>Lists everything and returns it with the report; the failure of a registration is in the report and does
    /// not throw. With <see cref="CatalogFailurePolicy.FailFast"/> it returns at the first failure.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>The products that came, and what became of every registration.</returns>
    /// <exception cref="InvalidOperationException">The listing was enumerated before.</exception>
    public async Task<CatalogResult> ToResultAsync(CancellationToken cancellationToken = default)
    {
        Begin();
        var products = new List<Product>();
        await foreach (var product in MergeAsync(cancellationToken).ConfigureAwait(false))
        {
            products.Add(product);
        }

        return new CatalogResult(products, Report);
    }

    private void Begin()
    {
        if (Interlocked.Exchange(ref _started, 1) != 0)
        {
            throw new InvalidOperationException(
                "This catalog listing was enumerated before. Call ListAsync again for a new one.");
        }
    }

    private async IAsyncEnumerable<Product> EnumerateAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var product in MergeAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return product;
        }

        if (_policy != CatalogFailurePolicy.ReportOnly && Report is { Failures.Count: > 0 } report)
        {
            throw new ProductCatalogException(report);
        }
    }

    private async IAsyncEnumerable<Product> MergeAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(_cancellationToken, cancellationToken);
        Action<ProductListing> onFailure = _policy == CatalogFailurePolicy.FailFast
            ? failed =>
            {
                _hasFailedFast = true;
                LeaveAll($"the catalog ended with the failure of {failed.Report.Registration}");
                stop.Cancel();
            }
            : static _ => { };
        var merged = (_query.Sort is { } sort
            ? SortedMerge.MergeAsync(_listings, sort, onFailure, stop.Token)
            : ArrivalMerge.MergeAsync(_listings, onFailure, stop.Token)).GetAsyncEnumerator(CancellationToken.None);
        await using var disposal = merged.ConfigureAwait(false);
        long taken = 0;
        while (await MoveNextAsync(merged, cancellationToken).ConfigureAwait(false) && !_hasFailedFast)
        {
            // The caller has the product before it asks for the next one, so it counts now.
            merged.Current.Give();
            taken++;
            if (taken == _query.Take)
            {
                // Before the caller works on it: no vendor is asked for more meanwhile.
                LeaveAll($"the catalog had listed the {taken} products asked for", byTake: true);
                await stop.CancelAsync().ConfigureAwait(false);
            }

            var hasLeft = true;
            try
            {
                yield return merged.Current.Product;
                hasLeft = false;
            }
            finally
            {
                if (hasLeft)
                {
                    LeaveAll(ProductListing.CallerStopped);
                }
            }

            if (taken == _query.Take)
            {
                yield break;
            }
        }

        // A listing may see the cancellation, and end by it, before the merge does: the caller's own tokens know.
        _cancellationToken.ThrowIfCancellationRequested();
        cancellationToken.ThrowIfCancellationRequested();
    }

    private async ValueTask<bool> MoveNextAsync(
        IAsyncEnumerator<MergedProduct> merged, CancellationToken cancellationToken)
    {
        try
        {
            return await merged.MoveNextAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (
            !_cancellationToken.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // The catalog ended itself: a registration failed, and the policy is to fail fast.
            return false;
        }
        catch (OperationCanceledException)
        {
            LeaveAll("cancelled");
            throw;
        }
    }

    // Said before the requests are ended, so that each listing knows why.
    private void LeaveAll(string reason, bool byTake = false)
    {
        foreach (var listing in _listings)
        {
            listing.Leave(reason, byTake);
        }
    }
}
