using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using ProductClients.Http;
using ProductClients.Listing;

#pragma warning disable RS0027 // The type of the first parameter, which is required, chooses the overload.

namespace ProductClients;

/// <summary>The products of one registration, as they arrive. Enumerate it once.</summary>
/// <remarks>Nothing is sent before it is enumerated. Leaving the loop early ends the request under way. One enumeration
/// is not thread-safe; <see cref="Report"/> may be read from anywhere at any time.</remarks>
[DebuggerDisplay("{Report}")]
public sealed class ProductListing : IAsyncEnumerable<Product>
{
    internal const string CallerStopped = "the caller stopped";

    private readonly Func<string?, Func<CancellationToken, IAsyncEnumerable<WalkedPage>>> _open;
    private readonly ListingTracker _tracker;
    private readonly CancellationToken _cancellationToken;
    private int _started;

    /// <param name="open">Checks a continuation token, and returns what reads the pages from there.</param>
    /// <param name="tracker">Counts.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    internal ProductListing(
        Func<string?, Func<CancellationToken, IAsyncEnumerable<WalkedPage>>> open,
        ListingTracker tracker,
        CancellationToken cancellationToken)
    {
        _open = open;
        _tracker = tracker;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Gets what has become of the listing so far; it is final when the enumeration has ended. Its
    /// <see cref="ListingReport.ContinuationToken"/> stands after the last product the caller got.</summary>
    public ListingReport Report => _tracker.Snapshot();

    /// <summary>Makes a listing of given pages, so that an app can fake an <see cref="IProductLister"/> in its tests.
    /// </summary>
    /// <param name="pages">The pages.</param>
    /// <param name="registration">The registration's name. <value>The default is <c>fake</c>.</value></param>
    /// <param name="vendor">The vendor's name. <value>The default is <c>Fake</c>.</value></param>
    /// <returns>A listing that ends complete.</returns>
    public static ProductListing FromPages(
        IEnumerable<ProductPage> pages, string registration = "fake", string vendor = "Fake")
    {
        ArgumentNullException.ThrowIfNull(pages);
        return FromPages(Given(), registration, vendor);

        async IAsyncEnumerable<ProductPage> Given()
        {
            await Task.CompletedTask.ConfigureAwait(false);
            foreach (var page in pages)
            {
                yield return page;
            }
        }
    }

    /// <summary>Makes a listing of pages as they come, for a lister of the app's own.</summary>
    /// <param name="pages">The pages. What they throw fails the listing.</param>
    /// <param name="registration">The registration's name.</param>
    /// <param name="vendor">The vendor's name.</param>
    /// <returns>A listing that ends complete when the pages end.</returns>
    public static ProductListing FromPages(IAsyncEnumerable<ProductPage> pages, string registration, string vendor) =>
        FromPages(pages, new ListingTracker(registration, vendor, [], [], TimeProvider.System), inner: null);

    /// <summary>Makes a listing of another listing's pages, for a decorator: it ends as the other one does.</summary>
    /// <param name="pages">The pages, made of those of <paramref name="inner"/>. What they throw fails the listing.</param>
    /// <param name="inner">The listing they come from, whose report tells the outcome, requests and filters.</param>
    /// <returns>The listing.</returns>
    public static ProductListing FromPages(IAsyncEnumerable<ProductPage> pages, ProductListing inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        var report = inner.Report;
        return FromPages(
            pages,
            new ListingTracker(report.Registration, report.Vendor, report.Pushed, report.Local, TimeProvider.System),
            inner);
    }

    private static ProductListing FromPages(
        IAsyncEnumerable<ProductPage> pages, ListingTracker tracker, ProductListing? inner)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return new ProductListing(Open, tracker, CancellationToken.None);

        Func<CancellationToken, IAsyncEnumerable<WalkedPage>> Open(string? continuationToken) =>
            continuationToken is null
                ? ct => Replay(pages, tracker, inner, ct)
                : throw new ArgumentException(
                    $"{tracker.Registration}: a listing of given pages cannot go on from a token.", nameof(continuationToken));
    }

    /// <summary>Enumerates the products.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>The enumerator.</returns>
    /// <exception cref="InvalidOperationException">The listing was enumerated before.</exception>
    /// <exception cref="ProductClientException">While enumerating: the listing failed.</exception>
    public IAsyncEnumerator<Product> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        Begin();
        return ProductsAsync(_open(null), cancellationToken).GetAsyncEnumerator(CancellationToken.None);
    }

    /// <summary>Enumerates the products from a token on; the <see cref="Report"/> counts them one by one.</summary>
    /// <param name="continuationToken">Where to go on, as for <see cref="AsPages"/>; <see langword="null"/> for the start.
    /// </param>
    /// <returns>The products; the listing can be enumerated once, by products or by pages.</returns>
    /// <exception cref="ArgumentException">As for <see cref="AsPages"/>.</exception>
    public IAsyncEnumerable<Product> AsProducts(string? continuationToken)
    {
        return ProductsFromAsync(_open(continuationToken));

        async IAsyncEnumerable<Product> ProductsFromAsync(
            Func<CancellationToken, IAsyncEnumerable<WalkedPage>> read,
            [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            Begin();
            await foreach (var product in ProductsAsync(read, cancellationToken).ConfigureAwait(false))
            {
                yield return product;
            }
        }
    }

    /// <summary>Enumerates the products page by page.</summary>
    /// <param name="continuationToken">Where to go on, from an earlier <see cref="ProductPage.ContinuationToken"/> or
    /// <see cref="ListingReport.ContinuationToken"/>, also of another process. <value>The default is
    /// <see langword="null"/>: at the start.</value></param>
    /// <returns>The pages; the listing can be enumerated once, by products or by pages.</returns>
    /// <exception cref="ArgumentException">The token is not one of this registration and query, was edited, or there are
    /// none here: the vendor responds with one array, or the listing is sorted.</exception>
    /// <remarks>The query must be the same but for <see cref="ProductQuery.PageSize"/> (the token's own is used) and
    /// <see cref="ProductQuery.Take"/>, which counts from the token on.</remarks>
    public IAsyncEnumerable<ProductPage> AsPages(string? continuationToken = null)
    {
        return PagesAsync(_open(continuationToken));

        async IAsyncEnumerable<ProductPage> PagesAsync(
            Func<CancellationToken, IAsyncEnumerable<WalkedPage>> read,
            [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            Begin();
            try
            {
                await foreach (var page in TrackAsync(read, cancellationToken).ConfigureAwait(false))
                {
                    ThrowIfCancelled(_cancellationToken);
                    ThrowIfCancelled(cancellationToken);
                    _tracker.Give(page, page.Items.Count, page.Items.Count);
                    yield return page.ToProductPage();
                }
            }
            finally
            {
                _tracker.Leave(CallerStopped);
            }
        }
    }

    /// <summary>Enumerates the pages for a catalog, which tells by <see cref="Give"/> and <see cref="Leave"/> what its
    /// caller gets.</summary>
    internal IAsyncEnumerable<WalkedPage> WalkAsync(CancellationToken cancellationToken)
    {
        Begin();
        return TrackAsync(_open(null), cancellationToken);
    }

    internal void Give(WalkedPage page, int count, int added) => _tracker.Give(page, count, added);

    internal void Leave(string reason, bool byTake = false) => _tracker.Leave(reason, byTake);

    private static async IAsyncEnumerable<WalkedPage> Replay(
        IAsyncEnumerable<ProductPage> pages,
        ListingTracker tracker,
        ProductListing? inner,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in pages.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            tracker.AddReceived(page.Items.Count, duplicates: 0, page.TotalCount);
            tracker.AddPage();
            yield return new GivenPage(page);
        }

        tracker.EndAs(inner?.Report);
    }

    private void Begin()
    {
        if (Interlocked.Exchange(ref _started, 1) != 0)
        {
            throw new InvalidOperationException(
                $"The listing of '{_tracker.Registration}' was enumerated before. Call ListAsync again for a new one.");
        }
    }

    private async IAsyncEnumerable<Product> ProductsAsync(
        Func<CancellationToken, IAsyncEnumerable<WalkedPage>> read,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var page in TrackAsync(read, cancellationToken).ConfigureAwait(false))
            {
                var items = page.Items;
                if (items.Count == 0)
                {
                    _tracker.Give(page, count: 0, added: 0);
                }

                for (var i = 0; i < items.Count; i++)
                {
                    ThrowIfCancelled(_cancellationToken);
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

    private async IAsyncEnumerable<WalkedPage> TrackAsync(
        Func<CancellationToken, IAsyncEnumerable<WalkedPage>> read,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(_cancellationToken, cancellationToken);
        using var walk = _tracker.Start();
        var pages = read(linked.Token).GetAsyncEnumerator(linked.Token);
        await using var disposal = pages.ConfigureAwait(false);
        while (await MoveNextAsync(pages, linked.Token).ConfigureAwait(false))
        {
            _tracker.Walk(pages.Current);
            yield return pages.Current;
        }
    }

    private void ThrowIfCancelled(CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            _tracker.Cancel();
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private async ValueTask<bool> MoveNextAsync(
        IAsyncEnumerator<WalkedPage> pages, CancellationToken cancellationToken)
    {
        try
        {
            return await pages.MoveNextAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (
            cancellationToken.IsCancellationRequested || _cancellationToken.IsCancellationRequested)
        {
            _tracker.Cancel();
            throw;
        }
        catch (ProductClientException error)
        {
            _tracker.Fail(error);
            throw;
        }
        catch (Exception error)
        {
            // A source, a signer or a vault of the app's own may throw anything; what leaves here is one type.
            var registration = new Registration(_tracker.Registration, _tracker.Vendor);
            var failure = error switch
            {
                ArgumentException => registration.Failure(ProductErrorCode.InvalidRequest, error.Message, error),
                JsonException => registration.Failure(ProductErrorCode.InvalidResponse, error.Message, error),
                TimeoutException => registration.Failure(ProductErrorCode.Timeout, error.Message, error, isTransient: true),
                _ => TransportFailure.Map(registration, error),
            };
            _tracker.Fail(failure);
            throw failure;
        }
    }
}
