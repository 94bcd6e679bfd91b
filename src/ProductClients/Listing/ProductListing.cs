using System.Diagnostics;
using System.Runtime.CompilerServices;
using ProductClients.Listing;

namespace ProductClients;

/// <summary>The products of one registration, as they are received. A listing can be enumerated once.</summary>
/// <remarks>No request is sent before the listing is enumerated. Leaving the loop early cancels the request under way.
/// The enumeration is not thread-safe. <see cref="Report"/> can be read from any thread at any time.</remarks>
[DebuggerDisplay("{Report}")]
public sealed partial class ProductListing : IAsyncEnumerable<Product>
{
    internal const string CallerStopped = "the caller stopped";
    internal const string Cancelled = "cancelled";

    private readonly IWalkFactory _walks;
    private readonly ListingTracker _tracker;
    private readonly CancellationToken _cancellationToken;
    private int _started;

    internal ProductListing(IWalkFactory walks, ListingTracker tracker, CancellationToken cancellationToken)
    {
        _walks = walks;
        _tracker = tracker;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Gets the result of the listing so far. It is final when the enumeration has ended. Its
    /// <see cref="ListingReport.ContinuationToken"/> continues after the last product that was returned.</summary>
    public ListingReport Report => _tracker.Snapshot();

    /// <summary>Returns an enumerator of the products.</summary>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>The enumerator.</returns>
    /// <exception cref="InvalidOperationException">The listing was enumerated before.</exception>
    /// <exception cref="ProductClientException">Thrown while enumerating: the listing failed.</exception>
    public IAsyncEnumerator<Product> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        Begin();
        return ProductsAsync(_walks.Open(continuationToken: null), isBegun: true, cancellationToken)
            .GetAsyncEnumerator(CancellationToken.None);
    }

    /// <summary>Returns the products from a continuation token on. The <see cref="Report"/> counts each product when it
    /// is returned.</summary>
    /// <param name="continuationToken">The token to continue from, as for <see cref="AsPages"/>. The default is
    /// <see langword="null"/>: the start of the list.</param>
    /// <returns>The products. The listing can be enumerated once, by products or by pages.</returns>
    /// <exception cref="ArgumentException">The token cannot be used, as for <see cref="AsPages"/>.</exception>
    public IAsyncEnumerable<Product> AsProducts(string? continuationToken = null) =>
        ProductsAsync(_walks.Open(continuationToken), isBegun: false);

    /// <summary>Returns the products page by page: one page for each page of the vendor. The products of a vendor that
    /// responds with one array are grouped as they arrive, at most 256 together.</summary>
    /// <param name="continuationToken">The token to continue from: a <see cref="ProductPage.ContinuationToken"/> or a
    /// <see cref="ListingReport.ContinuationToken"/>, also from another process. The default is <see langword="null"/>:
    /// the start of the list.</param>
    /// <returns>The pages. The listing can be enumerated once, by products or by pages.</returns>
    /// <exception cref="ArgumentException">The token was created for another registration or query, or is damaged; or
    /// the listing has no tokens, because the vendor responds with one array or the listing is sorted.</exception>
    /// <remarks>The query must be the query of the token, except for <see cref="ProductQuery.PageSize"/> and
    /// <see cref="ProductQuery.Take"/>. The page size of the token is used, and <see cref="ProductQuery.Take"/> counts
    /// from the token on.</remarks>
    public IAsyncEnumerable<ProductPage> AsPages(string? continuationToken = null) =>
        PagesAsync(_walks.Open(continuationToken));

    /// <summary>Reads all products and returns them with the report. A failure of the listing is in the report and is
    /// not thrown.</summary>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>The products that were received, and the result.</returns>
    /// <exception cref="InvalidOperationException">The listing was enumerated before.</exception>
    /// <exception cref="OperationCanceledException">The listing was cancelled.</exception>
    public async Task<ListingResult> ToResultAsync(CancellationToken cancellationToken = default)
    {
        var products = new List<Product>();
        try
        {
            await foreach (var product in this.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                products.Add(product);
            }
        }
        catch (ProductClientException)
        {
            // The report has the failure.
        }

        return new ListingResult(products, Report);
    }

    /// <summary>Returns the pages for a catalog. The catalog reports with <see cref="Give"/> and <see cref="Leave"/>
    /// what its caller has received.</summary>
    internal IAsyncEnumerable<ProductPage> WalkAsync(CancellationToken cancellationToken)
    {
        Begin();
        return ReadAsync(_walks.Open(continuationToken: null), cancellationToken);
    }

    internal void Give(ProductPage page, int count, int added) => _tracker.Give(page, count, added);

    internal void Leave(string reason, bool byTake = false) => _tracker.Leave(reason, byTake);

    private void Begin()
    {
        if (Interlocked.Exchange(ref _started, 1) != 0)
        {
            throw new InvalidOperationException(
                $"The listing of '{_tracker.Registration.Name}' was enumerated before. Call ListAsync again for a new "
                + "one.");
        }
    }

    private async IAsyncEnumerable<ProductPage> PagesAsync(
        IWalk walk, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Begin();
        try
        {
            await foreach (var page in ReadAsync(walk, cancellationToken).ConfigureAwait(false))
            {
                ThrowIfCancelled(cancellationToken);
                _tracker.Give(page, page.Items.Count, page.Items.Count);
                yield return page;
            }
        }
        finally
        {
            _tracker.Leave(CallerStopped);
        }
    }

    private async IAsyncEnumerable<Product> ProductsAsync(
        IWalk walk, bool isBegun, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (!isBegun)
        {
            Begin();
        }

        try
        {
            await foreach (var page in ReadAsync(walk, cancellationToken).ConfigureAwait(false))
            {
                var items = page.Items;
                if (items.Count == 0)
                {
                    _tracker.Give(page, count: 0, added: 0);
                }

                for (var i = 0; i < items.Count; i++)
                {
                    ThrowIfCancelled(cancellationToken);
                    _tracker.Give(page, i + 1, added: 1);
                    yield return items[i];
                }
            }
        }
        finally
        {
            _tracker.Leave(CallerStopped);
        }
    }

    private IAsyncEnumerable<ProductPage> ReadAsync(IWalk walk, CancellationToken cancellationToken) =>
        WalkReader.ReadAsync(walk, _tracker, _cancellationToken, cancellationToken);

    private void ThrowIfCancelled(CancellationToken cancellationToken)
    {
        if (_cancellationToken.IsCancellationRequested || cancellationToken.IsCancellationRequested)
        {
            _tracker.Leave(Cancelled);
            _cancellationToken.ThrowIfCancellationRequested();
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
