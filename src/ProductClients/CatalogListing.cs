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
    private readonly CancellationToken _cancellationToken;
    private readonly long[] _given;
    private int _started;
    private volatile bool _ended;
    private volatile bool _endedByTake;

    internal CatalogListing(
        IReadOnlyList<ProductListing> listings, ProductQuery query, CancellationToken cancellationToken)
    {
        _listings = listings;
        _query = query;
        _cancellationToken = cancellationToken;
        _given = new long[listings.Count];
    }

    /// <summary>Makes a catalog's listing of given listings, so that an app can fake an <see cref="IProductCatalog"/> in
    /// its tests.</summary>
    /// <param name="listings">The listings, such as of <see cref="ProductListing.FromPages(IEnumerable{ProductPage},
    /// string, string)"/>.</param>
    /// <returns>The listing.</returns>
    public static CatalogListing FromListings(params IEnumerable<ProductListing> listings) =>
        new([.. listings], new ProductQuery(), CancellationToken.None);

    /// <summary>Gets what has become of every registration so far; it is final when the enumeration has ended.</summary>
    public CatalogReport Report
    {
        get
        {
            // Products count when the caller gets them; a listing counts when it hands them to the merge.
            var providers = _listings.Select((listing, i) => ReportOf(listing.Report, Volatile.Read(ref _given[i]))).ToArray();
            return new CatalogReport { Providers = providers, Products = providers.Sum(static p => p.Products) };
        }
    }

    /// <summary>Enumerates the products of every registration.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>The enumerator.</returns>
    /// <exception cref="InvalidOperationException">The listing was enumerated before.</exception>
    /// <exception cref="ProductCatalogException">While enumerating, after the products of every healthy registration: a
    /// registration failed.</exception>
    public IAsyncEnumerator<Product> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        Begin();
        return EnumerateAsync(cancellationToken).GetAsyncEnumerator(CancellationToken.None);
    }

    /// <summary>Lists everything and returns it with the report; the failure of a registration is in the report and does
    /// not throw.</summary>
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

        var report = Report;
        if (report.Failures.Count > 0)
        {
            throw new ProductCatalogException(report);
        }
    }

    private async IAsyncEnumerable<Product> MergeAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(_cancellationToken, cancellationToken);
        var merged = _query.Sort is { } sort
            ? SortedMerge.MergeAsync(_listings, sort, linked.Token)
            : ArrivalMerge.MergeAsync(_listings, linked.Token);
        long taken = 0;
        try
        {
            await foreach (var (source, product) in merged.ConfigureAwait(false))
            {
                // The caller has the product before it asks for the next one, so it counts now.
                Volatile.Write(ref _given[source], _given[source] + 1);
                taken++;
                yield return product;
                if (taken == _query.Take)
                {
                    EndByTake();
                    yield break;
                }
            }
        }
        finally
        {
            _ended = true;
        }
    }

    private void EndByTake()
    {
        _endedByTake = true;
        foreach (var listing in _listings.Where(static listing => listing.Report.Outcome == ListingOutcome.Pending))
        {
            listing.EndByTake(TakeReason);
        }
    }

    // A listing may have handed its last page to the merge while the caller has not had all of it, and never will.
    private ListingReport ReportOf(ListingReport report, long given)
    {
        var isShort = report.Outcome == ListingOutcome.Complete && given < report.Products;
        return (isShort, _ended) switch
        {
            (false, _) => report with { Products = given },
            (true, false) => report with { Products = given, Outcome = ListingOutcome.Pending },
            _ => report with
            {
                Products = given,
                Outcome = ListingOutcome.Truncated,
                EndedByTake = _endedByTake,
                Reason = _endedByTake ? TakeReason : "the caller stopped",
            },
        };
    }

    private string TakeReason => $"the catalog had listed the {_query.Take} products asked for";
}
