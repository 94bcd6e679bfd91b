using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using ProductClients.Http;
using ProductClients.Listing;

namespace ProductClients;

/// <summary>The products of one registration, as they are received. A listing can be enumerated once.</summary>
/// <remarks>No request is sent before the listing is enumerated. Leaving the loop early cancels the request under way.
/// The enumeration is not thread-safe. <see cref="Report"/> can be read from any thread at any time.</remarks>
[DebuggerDisplay("{Report}")]
public sealed partial class ProductListing : IAsyncEnumerable<Product>
{
    internal const string CallerStopped = "the caller stopped";

    private readonly Func<string?, Func<CancellationToken, IAsyncEnumerable<WalkedPage>>> _open;
    private readonly ListingTracker _tracker;
    private readonly CancellationToken _cancellationToken;
    private int _started;

    /// <summary>Initializes a new instance.</summary>
    /// <param name="open">Checks a continuation token and returns a function that reads the pages from there.</param>
    /// <param name="tracker">Counts for the report.</param>
    /// <param name="cancellationToken">Cancels the listing.</param>
    internal ProductListing(
        Func<string?, Func<CancellationToken, IAsyncEnumerable<WalkedPage>>> open,
        ListingTracker tracker,
        CancellationToken cancellationToken)
    {
        _open = open;
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
        return ProductsAsync(_open(null), cancellationToken).GetAsyncEnumerator(CancellationToken.None);
    }

    /// <summary>Returns the products from a continuation token on. The <see cref="Report"/> counts each product when it
    /// is returned.</summary>
    /// <param name="continuationToken">The token to continue from, as for <see cref="AsPages"/>; <see langword="null"/>
    /// for the start of the list.</param>
    /// <returns>The products. The listing can be enumerated once, by products or by pages.</returns>
    /// <exception cref="ArgumentException">The token cannot be used, as for <see cref="AsPages"/>.</exception>
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

    /// <summary>Returns the products page by page.</summary>
    /// <param name="continuationToken">The token to continue from: a <see cref="ProductPage.ContinuationToken"/> or a
    /// <see cref="ListingReport.ContinuationToken"/>, also from another process. The default is <see langword="null"/>:
    /// the start of the list.</param>
    /// <returns>The pages. The listing can be enumerated once, by products or by pages.</returns>
    /// <exception cref="ArgumentException">The token was created for another registration or query, or is damaged; or
    /// the listing has no tokens, because the vendor responds with one array or the listing is sorted.</exception>
    /// <remarks>The query must be the query of the token, except for <see cref="ProductQuery.PageSize"/> and
    /// <see cref="ProductQuery.Take"/>. The page size of the token is used, and <see cref="ProductQuery.Take"/> counts
    /// from the token on.</remarks>
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

    /// <summary>Returns the pages for a catalog. The catalog reports with <see cref="Give"/> and <see cref="Leave"/>
    /// what its caller has received.</summary>
    internal IAsyncEnumerable<WalkedPage> WalkAsync(CancellationToken cancellationToken)
    {
        Begin();
        return TrackAsync(_open(null), cancellationToken);
    }

    internal void Give(WalkedPage page, int count, int added) => _tracker.Give(page, count, added);

    internal void Leave(string reason, bool byTake = false) => _tracker.Leave(reason, byTake);

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
            // A source, signer or vault of the app may throw any exception. The caller gets one exception type.
            var registration = new Registration(_tracker.Registration, _tracker.Vendor);
            var failure = error switch
            {
                ArgumentException => registration.Failure(ProductErrorCode.InvalidRequest, error.Message, error),
                JsonException => registration.Failure(ProductErrorCode.InvalidResponse, error.Message, error),
                TimeoutException =>
                    registration.Failure(ProductErrorCode.Timeout, error.Message, error, isTransient: true),
                _ => TransportFailure.Map(registration, error),
            };
            _tracker.Fail(failure);
            throw failure;
        }
    }
}
