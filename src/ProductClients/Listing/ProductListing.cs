using System.Diagnostics;
using ProductClients.Listing;

namespace ProductClients;

/// <summary>The products of one registration, as they are received. A listing can be enumerated once.</summary>
/// <remarks>No request is sent before the listing is enumerated. Leaving the loop early cancels the request under way.
/// The enumeration is not thread-safe. <see cref="Report"/> can be read from any thread at any time.</remarks>
[DebuggerDisplay("{Report}")]
public sealed partial class ProductListing : IAsyncEnumerable<Product>
{
    private readonly Func<string?, IAsyncEnumerable<ProductPage>> _open;
    private readonly CancellationToken _cancellationToken;
    private int _started;

    /// <param name="open">Returns the pages from a continuation token on, without a side effect. The listing reads only
    /// one of its results.</param>
    /// <param name="tracker">Counts for the report.</param>
    /// <param name="cancellationToken">Cancels the listing.</param>
    internal ProductListing(
        Func<string?, IAsyncEnumerable<ProductPage>> open, ListingTracker tracker, CancellationToken cancellationToken)
    {
        _open = open;
        Tracker = tracker;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Gets the result of the listing so far. It is final when the enumeration has ended. Its
    /// <see cref="ListingReport.ContinuationToken"/> continues after the last product that was returned.</summary>
    public ListingReport Report => Tracker.Snapshot();

    internal ListingTracker Tracker { get; }

    /// <summary>Returns an enumerator of the products.</summary>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>The enumerator.</returns>
    /// <exception cref="InvalidOperationException">The listing was enumerated before.</exception>
    /// <exception cref="ProductClientException">Thrown while enumerating: the listing failed.</exception>
    public IAsyncEnumerator<Product> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        AsProducts().GetAsyncEnumerator(cancellationToken);

    /// <summary>Returns the products from a continuation token on. The <see cref="Report"/> counts each product when it
    /// is returned.</summary>
    /// <param name="continuationToken">The token to continue from, as for <see cref="AsPages"/>. The default is
    /// <see langword="null"/>: the start of the list.</param>
    /// <returns>The products. The listing can be enumerated once, by products or by pages.</returns>
    /// <exception cref="ArgumentException">The token cannot be used, as for <see cref="AsPages"/>.</exception>
    public IAsyncEnumerable<Product> AsProducts(string? continuationToken = null) =>
        Enumerate(continuationToken, ProductsAsync);

    /// <summary>Returns the products page by page: one page for each page of the vendor. The products of a vendor that
    /// responds with one array are grouped as they arrive, at most 32 together. A sorted listing is one
    /// page.</summary>
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
        Enumerate(continuationToken, PagesAsync);

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

    /// <summary>Returns the pages for a catalog, which tells the <see cref="Tracker"/> what its caller has received.
    /// The pages end also at a failure or a cancellation, and only the <see cref="Report"/> has it.</summary>
    internal IAsyncEnumerable<ProductPage> WalkAsync(CancellationToken cancellationToken)
    {
        var pages = _open(null);
        Begin(continuationToken: null);
        return WalkReader.ReadAsync(pages, Tracker, throwsFailure: false, _cancellationToken, cancellationToken);
    }

    private Enumeration<T> Enumerate<T>(
        string? continuationToken, Func<IAsyncEnumerable<ProductPage>, IAsyncEnumerable<T>> give)
    {
        var pages = _open(continuationToken);
        return new Enumeration<T>(
            cancellationToken =>
            {
                Begin(continuationToken);
                return give(WalkReader.ReadAsync(
                    pages, Tracker, throwsFailure: true, _cancellationToken, cancellationToken));
            },
            reason => Tracker.Leave(reason),
            _cancellationToken);
    }

    private void Begin(string? continuationToken)
    {
        if (Interlocked.Exchange(ref _started, 1) != 0)
        {
            throw new InvalidOperationException(
                $"The listing of '{Tracker.Registration.Name}' was enumerated before. Call ListAsync again for a new "
                + "one.");
        }

        Tracker.StartAt(continuationToken);
    }

    private async IAsyncEnumerable<ProductPage> PagesAsync(IAsyncEnumerable<ProductPage> pages)
    {
        await foreach (var page in pages.ConfigureAwait(false))
        {
            Tracker.Give(page, page.Items.Count, page.Items.Count);
            yield return page;
        }
    }

    private async IAsyncEnumerable<Product> ProductsAsync(IAsyncEnumerable<ProductPage> pages)
    {
        await foreach (var page in pages.ConfigureAwait(false))
        {
            if (page.Items.Count == 0)
            {
                Tracker.Give(page, count: 0, added: 0);
            }

            for (var i = 0; i < page.Items.Count; i++)
            {
                Tracker.Give(page, i + 1, added: 1);
                yield return page.Items[i];
            }
        }
    }
}
