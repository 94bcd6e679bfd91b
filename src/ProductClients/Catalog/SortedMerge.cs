using System.Runtime.CompilerServices;
using ProductClients.Listing;

namespace ProductClients.Catalog;

/// <summary>Merges listings, each sorted already, into one sorted stream.</summary>
internal static class SortedMerge
{
    public static async IAsyncEnumerable<(int Source, Product Product)> MergeAsync(
        IReadOnlyList<ProductListing> listings,
        ProductSort sort,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var heads = listings.Select(listing => listing.GetAsyncEnumerator(stop.Token)).ToArray();
        try
        {
            var queue = new PriorityQueue<int, Product>(new ProductComparer(sort));
            // The first head of each listing needs all of that listing: they are gathered concurrently.
            var filled = await Task.WhenAll(heads.Select(head => Task.Run(() => AdvanceAsync(head), stop.Token)))
                .ConfigureAwait(false);
            for (var source = 0; source < heads.Length; source++)
            {
                if (filled[source])
                {
                    queue.Enqueue(source, heads[source].Current);
                }
            }

            while (queue.TryDequeue(out var source, out var product))
            {
                yield return (source, product);
                if (await AdvanceAsync(heads[source]).ConfigureAwait(false))
                {
                    queue.Enqueue(source, heads[source].Current);
                }
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            foreach (var head in heads)
            {
                await head.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private static async Task<bool> AdvanceAsync(IAsyncEnumerator<Product> head)
    {
        try
        {
            return await head.MoveNextAsync().ConfigureAwait(false);
        }
        catch (ProductClientException)
        {
            // The listing's report holds it; the other listings go on.
            return false;
        }
    }
}
