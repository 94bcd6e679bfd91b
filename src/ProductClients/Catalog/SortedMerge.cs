using System.Runtime.CompilerServices;
using ProductClients.Listing;

namespace ProductClients.Catalog;

/// <summary>Merges sorted listings into one sorted stream.</summary>
internal static class SortedMerge
{
    /// <summary>Merges the listings. The products end early when <paramref name="stop"/> is cancelled.</summary>
    /// <param name="listings">The listings, each in the order of the sort.</param>
    /// <param name="sort">The order.</param>
    /// <param name="onEnd">Called when the reading of a listing has ended.</param>
    /// <param name="stop">Cancels the requests. It is cancelled at the end.</param>
    public static async IAsyncEnumerable<MergedProduct> MergeAsync(
        IReadOnlyList<ProductListing> listings,
        ProductSort sort,
        Action<ProductListing> onEnd,
        CancellationTokenSource stop)
    {
        var heads = listings
            .Select(listing => ProductsAsync(listing, onEnd, stop.Token).GetAsyncEnumerator(CancellationToken.None))
            .ToArray();
        // A sorted listing reads all of its products before its first one, so the listings are read concurrently.
        var filling = Task.WhenAll(heads.Select(
            head => Task.Run(() => head.MoveNextAsync().AsTask(), CancellationToken.None)));
        try
        {
            var queue = new PriorityQueue<IAsyncEnumerator<MergedProduct>, Product>(new ProductComparer(sort));
            foreach (var (head, isFilled) in heads.Zip(await filling.ConfigureAwait(false)))
            {
                if (isFilled)
                {
                    queue.Enqueue(head, head.Current.Product);
                }
            }

            while (!stop.IsCancellationRequested && queue.TryDequeue(out var head, out _))
            {
                yield return head.Current;
                if (await head.MoveNextAsync().ConfigureAwait(false))
                {
                    queue.Enqueue(head, head.Current.Product);
                }
            }
        }
        finally
        {
            await stop.CancelSafelyAsync().ConfigureAwait(false);
            foreach (var head in heads)
            {
                await head.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private static async IAsyncEnumerable<MergedProduct> ProductsAsync(
        ProductListing listing,
        Action<ProductListing> onEnd,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in listing.WalkAsync(cancellationToken).ConfigureAwait(false))
        {
            for (var i = 0; i < page.Items.Count; i++)
            {
                yield return new MergedProduct(listing, page, i);
            }
        }

        onEnd(listing);
    }
}
