using System.Runtime.CompilerServices;

namespace ProductClients.Listing;

/// <summary>Returns the products of a vendor that responds with one array, grouped as they are received, and keeps none
/// of them.</summary>
internal static class StreamWalk
{
    /// <summary>The maximum number of products that are received together. With larger groups, most collections of
    /// garbage find products that are still in use, and copy them.</summary>
    public const int MaxGroup = 32;

    public static async IAsyncEnumerable<ProductPage> ReadAsync(
        StreamedPlan source,
        ListingPlan plan,
        int? take,
        ListingTracker tracker,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var products = source.ReadProducts(tracker.Call, stop.Token).GetAsyncEnumerator(stop.Token);
        var group = new List<Product>();
        var (left, position, wasCut, isWithoutId) = (take ?? long.MaxValue, 0L, false, false);
        Task<bool>? pending = null;
        try
        {
            while (true)
            {
                pending = products.MoveNextAsync().AsTask();
                // Return the received products before a wait or a failure, so that no product is held back.
                if (group.Count > 0 && (group.Count == MaxGroup || !pending.IsCompletedSuccessfully))
                {
                    yield return TakePage();
                    // Only the end of the array can show that there are no more products than asked for.
                    if (left == 0 && !await HasEndedAsync(pending).ConfigureAwait(false))
                    {
                        tracker.EndByTake(plan.TakeReason);
                        yield break;
                    }
                }

                if (!await pending.ConfigureAwait(false))
                {
                    break;
                }

                position++;
                isWithoutId = !ListingPlan.HasId(products.Current);
                if (isWithoutId)
                {
                    break;
                }

                group.Add(products.Current);
            }

            var last = TakePage();
            if (!wasCut && !isWithoutId)
            {
                // The source has read the closing bracket of the array.
                tracker.AddReceived(0, responses: 1);
                tracker.ExpectComplete();
            }

            yield return last;
        }
        finally
        {
            // If the caller stops while a read is pending, that read must end first: only then may the enumerator be
            // disposed.
            await stop.CancelSafelyAsync().ConfigureAwait(false);
            if (pending is not null)
            {
                await ((Task)pending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            await products.DisposeAsync().ConfigureAwait(false);
        }

        // The caller has all products that it asked for, so a later failure does not concern it.
        if (wasCut || (left == 0 && isWithoutId))
        {
            tracker.EndByTake(plan.TakeReason);
            yield break;
        }

        if (isWithoutId)
        {
            tracker.AddReceived(0, responses: 1);
            throw plan.WithoutId(position, tracker.Call);
        }

        tracker.EndReading(new ListingReport { Outcome = ListingOutcome.Complete });

        ProductPage TakePage()
        {
            tracker.AddReceived(group.Count);
            var selection = PageSelection.Create(group, skipped: 0, isDuplicate: null, plan.Filter, left);
            tracker.AddRead(selection.Items.Count);
            left -= selection.Items.Count;
            // A later group may be empty.
            wasCut |= selection.WasCut;
            group = [];
            return new ProductPage(selection.Items, requestId: tracker.Call.RequestId);
        }
    }

    private static async Task<bool> HasEndedAsync(Task<bool> pending)
    {
        await ((Task)pending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return pending is { IsCompletedSuccessfully: true, Result: false };
    }
}
