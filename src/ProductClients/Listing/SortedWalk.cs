using System.Runtime.CompilerServices;

namespace ProductClients.Listing;

/// <summary>Reads all products of a listing, up to a limit, and returns them in the order of the sort.</summary>
internal sealed class SortedWalk(
    Registration registration, IWalk walk, ProductSort sort, int maxProducts, ListingTracker tracker) : IWalk
{
    public async IAsyncEnumerable<WalkedPage> ReadAsync(
        int? take, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var products = new List<Product>();
        // The first products in the order may be received last, so Take cannot end the reading.
        var pages = walk.ReadAsync(take: null, cancellationToken);
        await foreach (var page in pages.ConfigureAwait(false))
        {
            if (products.Count + page.Items.Count > maxProducts)
            {
                throw registration.Failure(
                    ProductErrorCode.InvalidRequest,
                    $"sorting needs all products at once, and there are more than {maxProducts} (option "
                    + "MaxSortedProducts); narrow the query, raise the option, or list without a sort");
            }

            products.AddRange(page.Items);
        }

        var sorted = products.Order(new ProductComparer(sort)).Take(take ?? int.MaxValue);
        foreach (var items in sorted.Chunk(SourceChunk.MaxItems))
        {
            yield return new WalkedPage(items);
        }

        if (products.Count > take)
        {
            tracker.EndByTake($"the {take} products asked for were listed");
        }
    }
}
