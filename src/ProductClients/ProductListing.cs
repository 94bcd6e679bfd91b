using System.Diagnostics;
using System.Runtime.CompilerServices;
using ProductClients.Listing;

namespace ProductClients;

/// <summary>The products of one registration, as they arrive. Enumerate it once.</summary>
/// <remarks>Nothing is sent before it is enumerated. Leaving the loop early ends the request under way. One enumeration
/// is not thread-safe; <see cref="Report"/> may be read from anywhere at any time.</remarks>
[DebuggerDisplay("{Report}")]
public sealed class ProductListing : IAsyncEnumerable<Product>
{
    private readonly Func<CancellationToken, IAsyncEnumerable<ProductPage>> _read;
    private readonly ListingTracker _tracker;
    private readonly CancellationToken _cancellationToken;
    private int _started;

    internal ProductListing(
        Func<CancellationToken, IAsyncEnumerable<ProductPage>> read,
        ListingTracker tracker,
        CancellationToken cancellationToken)
    {
        _read = read;
        _tracker = tracker;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Gets what has become of the listing so far; it is final when the enumeration has ended.</summary>
    public ListingReport Report => _tracker.Snapshot();

    /// <summary>Makes a listing of given pages, so that an app can fake an <see cref="IProductLister"/> in its tests.
    /// </summary>
    /// <param name="pages">The pages.</param>
    /// <param name="provider">The registration's name. <value>The default is <c>fake</c>.</value></param>
    /// <param name="vendor">The vendor's name. <value>The default is <c>Fake</c>.</value></param>
    /// <returns>A listing that ends complete.</returns>
    public static ProductListing FromPages(
        IEnumerable<ProductPage> pages, string provider = "fake", string vendor = "Fake")
    {
        ArgumentNullException.ThrowIfNull(pages);
        return FromPages(Given(), provider, vendor);

        async IAsyncEnumerable<ProductPage> Given()
        {
            await Task.CompletedTask.ConfigureAwait(false);
            foreach (var page in pages)
            {
                yield return page;
            }
        }
    }

    /// <summary>Makes a listing of pages as they come, for a lister of the app's own, such as a decorator.</summary>
    /// <param name="pages">The pages. What they throw fails the listing.</param>
    /// <param name="provider">The registration's name.</param>
    /// <param name="vendor">The vendor's name.</param>
    /// <returns>A listing that ends complete when the pages end.</returns>
    public static ProductListing FromPages(IAsyncEnumerable<ProductPage> pages, string provider, string vendor)
    {
        ArgumentNullException.ThrowIfNull(pages);
        var tracker = new ListingTracker(provider, vendor, [], [], TimeProvider.System);
        return new ProductListing(ct => Replay(pages, tracker, ct), tracker, CancellationToken.None);
    }

    /// <summary>Enumerates the products.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>The enumerator.</returns>
    /// <exception cref="InvalidOperationException">The listing was enumerated before.</exception>
    /// <exception cref="ProductClientException">While enumerating: the listing failed.</exception>
    public IAsyncEnumerator<Product> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        Begin();
        return Flatten(cancellationToken).GetAsyncEnumerator(CancellationToken.None);
    }

    /// <summary>Enumerates the products page by page.</summary>
    /// <param name="continuationToken">Where to go on, from an earlier <see cref="ProductPage.ContinuationToken"/>.
    /// <value>The default is <see langword="null"/>: at the start.</value></param>
    /// <returns>The pages; the listing can be enumerated once, by products or by pages.</returns>
    /// <exception cref="ArgumentException">The token is not one of this listing; this version gives none.</exception>
    public IAsyncEnumerable<ProductPage> AsPages(string? continuationToken = null)
    {
        if (continuationToken is not null)
        {
            throw new ArgumentException(
                $"{_tracker.Provider}: this version gives no continuation tokens, so none can be resumed.",
                nameof(continuationToken));
        }

        return Pages();

        async IAsyncEnumerable<ProductPage> Pages([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            Begin();
            await foreach (var page in Track(cancellationToken).ConfigureAwait(false))
            {
                yield return page;
            }
        }
    }

    internal void EndByTake(string reason) => _tracker.EndByTake(reason);

    private static async IAsyncEnumerable<ProductPage> Replay(
        IAsyncEnumerable<ProductPage> pages,
        ListingTracker tracker,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in pages.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            tracker.AddAnswer(page.Items.Count, page.TotalCount);
            yield return page;
        }

        tracker.End(ListingOutcome.Complete);
    }

    private void Begin()
    {
        if (Interlocked.Exchange(ref _started, 1) != 0)
        {
            throw new InvalidOperationException(
                $"The listing of '{_tracker.Provider}' was enumerated before. Call ListAsync again for a new one.");
        }
    }

    private async IAsyncEnumerable<Product> Flatten([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in Track(cancellationToken).ConfigureAwait(false))
        {
            var items = page.Items;
            for (var i = 0; i < items.Count; i++)
            {
                yield return items[i];
            }
        }
    }

    private async IAsyncEnumerable<ProductPage> Track([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(_cancellationToken, cancellationToken);
        _tracker.Start();
        try
        {
            var pages = _read(linked.Token).GetAsyncEnumerator(linked.Token);
            await using var disposal = pages.ConfigureAwait(false);
            while (await MoveNext(pages, linked.Token).ConfigureAwait(false))
            {
                _tracker.AddProducts(pages.Current.Items.Count);
                yield return pages.Current;
            }
        }
        finally
        {
            _tracker.End(ListingOutcome.Truncated, "the caller stopped");
        }
    }

    private async ValueTask<bool> MoveNext(IAsyncEnumerator<ProductPage> pages, CancellationToken cancellationToken)
    {
        try
        {
            return await pages.MoveNextAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _tracker.End(ListingOutcome.Truncated, "cancelled");
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
            var failure = new ProductClientException($"{_tracker.Provider} ({_tracker.Vendor}): {error.Message}", error)
            {
                Code = error switch
                {
                    ArgumentException => ProductErrorCode.InvalidRequest,
                    OperationCanceledException or TimeoutException => ProductErrorCode.Timeout,
                    _ => ProductErrorCode.Unknown,
                },
                Provider = _tracker.Provider,
                Vendor = _tracker.Vendor,
            };
            _tracker.Fail(failure);
            throw failure;
        }
    }
}
