using System.Runtime.CompilerServices;
using ProductClients.Http;

namespace ProductClients.Listing;

/// <summary>Gathers a whole listing, up to a bound, and gives it in the asked order.</summary>
internal sealed class SortedWalk(Registration registration, PageWalk walk, ProductQuery query, ListingTracker tracker)
{
    public async IAsyncEnumerable<ProductPage> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var products = new List<Product>();
        // The first products of the order may arrive last, so Take cannot end the walk.
        var pages = walk.ReadAsync(take: null, cancellationToken);
        await foreach (var page in pages.ConfigureAwait(false))
        {
            if (products.Count + page.Items.Count > walk.Limits.MaxSortedProducts)
            {
                throw registration.Failure(
                    ProductErrorCode.InvalidRequest,
                    "sorting needs all products at once, and there are more than "
                    + $"{walk.Limits.MaxSortedProducts} (option MaxSortedProducts); narrow the query, raise the option, "
                    + "or list without a sort");
            }

            products.AddRange(page.Items);
        }

        var sorted = products.Order(new ProductComparer(query.Sort!)).Take(query.Take ?? int.MaxValue);
        foreach (var items in sorted.Chunk(SourceChunk.MaxItems))
        {
            yield return new ProductPage(items);
        }

        if (products.Count > query.Take)
        {
            tracker.EndByTake($"the {query.Take} products asked for were listed");
        }
    }
}
