using System.Runtime.CompilerServices;

namespace ProductClients.Listing;

/// <summary>Gathers a whole listing, up to a bound, and gives it in the asked order.</summary>
internal sealed class SortedWalk(string provider, PageWalk walk, ProductQuery query)
{
    public async IAsyncEnumerable<ProductPage> ReadAsync(
        string? continuationToken, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var products = new List<Product>();
        // The first products of the order may arrive last, so Take cannot end the walk.
        var pages = walk.ReadAsync(continuationToken, take: null, cancellationToken);
        await foreach (var page in pages.ConfigureAwait(false))
        {
            if (products.Count + page.Items.Count > walk.Limits.MaxSortedProducts)
            {
                throw new ProductClientException(
                    $"{provider}: sorting needs all products at once, and there are more than "
                    + $"{walk.Limits.MaxSortedProducts} (option MaxSortedProducts). Narrow the query, raise the option, "
                    + "or list without a sort.")
                {
                    Code = ProductErrorCode.InvalidRequest,
                    Provider = provider,
                };
            }

            products.AddRange(page.Items);
        }

        var sorted = products.Order(new ProductComparer(query.Sort!)).Take(query.Take ?? int.MaxValue);
        foreach (var items in sorted.Chunk(SourceChunk.MaxItems))
        {
            yield return new ProductPage(items);
        }
    }
}
