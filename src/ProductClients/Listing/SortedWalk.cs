using System.Runtime.CompilerServices;

namespace ProductClients.Listing;

/// <summary>Reads all products of a listing, up to a limit, and returns them in the order of the sort.</summary>
internal static class SortedWalk
{
    public static async IAsyncEnumerable<ProductPage> ReadAsync(
        ListingPlan plan,
        IAsyncEnumerable<ProductPage> pages,
        ProductSort sort,
        int maxProducts,
        ListingTracker tracker,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var products = new List<Product>();
        await foreach (var page in pages.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (products.Count + page.Items.Count > maxProducts)
            {
                throw plan.Registration.Failure(
                    ProductErrorCode.InvalidRequest,
                    $"sorting needs all products at once, and there are more than {maxProducts} (option "
                    + "MaxSortedProducts); narrow the query, raise the option, or list without a sort");
            }

            products.AddRange(page.Items);
        }

        // Before the products are returned: a catalog may stop at the last of them.
        if (plan.Query.Take is { } take && products.Count > take)
        {
            tracker.AddRead(take - products.Count);
            tracker.EndByTake(plan.TakeReason);
        }

        var sorted = products.Order(new ProductComparer(sort)).Take(plan.Query.Take ?? int.MaxValue);
        yield return new ProductPage([.. sorted]);
    }
}
