using System.Runtime.CompilerServices;
using ProductClients.Listing;

namespace ProductClients.Catalog;

/// <summary>Merges sorted listings into one sorted stream.</summary>
internal static class SortedMerge
{
    public static async IAsyncEnumerable<MergedProduct> MergeAsync(
        IReadOnlyList<ProductListing> listings,
        ProductSort sort,
        Action<ProductListing> onFailure,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var heads = listings
            .Select(listing => ProductsAsync(listing, onFailure, stop.Token).GetAsyncEnumerator(stop.Token))
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

            while (queue.TryDequeue(out var head, out _))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return head.Current;
                if (await head.MoveNextAsync().ConfigureAwait(false))
                {
                    queue.Enqueue(head, head.Current.Product);
                }
            }

            cancellationToken.ThrowIfCancellationRequested();
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            // An enumerator must not be disposed while MoveNextAsync is running.
            await ((Task)filling).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            foreach (var head in heads)
            {
                await head.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private static async IAsyncEnumerable<MergedProduct> ProductsAsync(
        ProductListing listing,
        Action<ProductListing> onFailure,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pages = listing.WalkAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using var disposal = pages.ConfigureAwait(false);
        while (await MoveNextAsync(pages, listing, onFailure).ConfigureAwait(false))
        {
            for (var i = 0; i < pages.Current.Items.Count; i++)
            {
                yield return new MergedProduct(listing, pages.Current, i);
            }
        }
    }

    private static async ValueTask<bool> MoveNextAsync(
        IAsyncEnumerator<ProductPage> pages, ProductListing listing, Action<ProductListing> onFailure)
    {
        try
        {
            return await pages.MoveNextAsync().ConfigureAwait(false);
        }
        catch (ProductClientException)
        {
            // The listing's report has the error.
            onFailure(listing);
            return false;
        }
    }
}
