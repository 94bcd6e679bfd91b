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
    private readonly Func<string?, CancellationToken, IAsyncEnumerable<ProductPage>> _read;
    private readonly ListingTracker _tracker;
    private readonly CancellationToken _cancellationToken;
    private int _started;

    internal ProductListing(
        Func<string?, CancellationToken, IAsyncEnumerable<ProductPage>> read,
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
        var tracker = new ListingTracker(provider, vendor, [], [], TimeProvider.System);
        return new ProductListing((_, _) => Replay(pages, tracker), tracker, CancellationToken.None);
    }

    /// <summary>Enumerates the products.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>The enumerator.</returns>
    /// <exception cref="InvalidOperationException">The listing was enumerated before.</exception>
    /// <exception cref="ProductClientException">While enumerating: the listing failed.</exception>
    public IAsyncEnumerator<Product> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        Begin();
        return Flatten(null, cancellationToken).GetAsyncEnumerator(CancellationToken.None);
    }

    /// <summary>Enumerates the products page by page.</summary>
    /// <param name="continuationToken">Where to go on, from an earlier <see cref="ProductPage.ContinuationToken"/>.
    /// <value>The default is <see langword="null"/>: at the start.</value></param>
    /// <returns>The pages; the listing can be enumerated once, by products or by pages.</returns>
    public IAsyncEnumerable<ProductPage> AsPages(string? continuationToken = null)
    {
        return Pages(continuationToken);

        async IAsyncEnumerable<ProductPage> Pages(
            string? token, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            Begin();
            await foreach (var page in Track(token, cancellationToken).ConfigureAwait(false))
            {
                yield return page;
            }
        }
    }

    internal void EndByTake(string reason) => _tracker.EndByTake(reason);

    private static async IAsyncEnumerable<ProductPage> Replay(IEnumerable<ProductPage> pages, ListingTracker tracker)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var page in pages)
        {
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

    private async IAsyncEnumerable<Product> Flatten(
        string? token, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in Track(token, cancellationToken).ConfigureAwait(false))
        {
            var items = page.Items;
            for (var i = 0; i < items.Count; i++)
            {
                yield return items[i];
            }
        }
    }

    private async IAsyncEnumerable<ProductPage> Track(
        string? token, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(_cancellationToken, cancellationToken);
        _tracker.Start();
        try
        {
            var pages = _read(token, linked.Token).GetAsyncEnumerator(linked.Token);
            await using var disposal = pages.ConfigureAwait(false);
            while (await MoveNext(pages).ConfigureAwait(false))
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

    private async ValueTask<bool> MoveNext(IAsyncEnumerator<ProductPage> pages)
    {
        try
        {
            return await pages.MoveNextAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            _tracker.End(ListingOutcome.Truncated, "cancelled");
            throw;
        }
        catch (ProductClientException error)
        {
            _tracker.Fail(error);
            throw;
        }
        catch (Exception error) when (error is not ArgumentException)
        {
            // A source of the app's own may throw anything; what leaves here is one type.
            var failure = new ProductClientException($"{_tracker.Provider}: the listing failed: {error.Message}", error)
            {
                Provider = _tracker.Provider,
                Vendor = _tracker.Vendor,
            };
            _tracker.Fail(failure);
            throw failure;
        }
    }
}
