using System.Runtime.CompilerServices;

namespace ProductClients.Listing;

/// <summary>Returns the products of a vendor that responds with one array, grouped as they are received, and keeps none
/// of them.</summary>
internal sealed class StreamWalk(StreamedPlan source, ListingPlan plan, int? take, ListingTracker tracker) : IWalk
{
    /// <summary>The maximum number of products that are received together.</summary>
    public const int MaxGroup = 256;

    public async IAsyncEnumerable<ProductPage> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var abandoned = new CancelWhenCollected(stop);
        var products = source.ReadProducts(tracker.Call, stop.Token).GetAsyncEnumerator(stop.Token);
        var group = new ProductGroup(plan.Filter, take);
        Task<bool>? pending = null;
        try
        {
            while (true)
            {
                pending = products.MoveNextAsync().AsTask();
                // Return the received products before a wait or a failure, so that no product is held back.
                if (group.Received > 0 && (group.Received == MaxGroup || !pending.IsCompletedSuccessfully))
                {
                    tracker.AddReceived(group.Received);
                    yield return group.TakePage(tracker.Call.RequestId);
                    if (group.Left == 0)
                    {
                        tracker.EndByTake(plan.TakeReason);
                        yield break;
                    }
                }

                if (!await pending.ConfigureAwait(false) || !group.TryAdd(products.Current))
                {
                    break;
                }
            }

            tracker.AddReceived(group.Received);
            yield return group.TakePage(tracker.Call.RequestId);
        }
        finally
        {
            // If the caller stops while a read is pending, that read must end first: only then may the enumerator be
            // disposed.
            await stop.CancelAsync().ConfigureAwait(false);
            if (pending is not null)
            {
                await ((Task)pending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            await products.DisposeAsync().ConfigureAwait(false);
        }

        // The caller has all products that it asked for, so a later failure does not concern it.
        if (group.WasCut || (group.Left == 0 && group.PositionWithoutId is not null))
        {
            tracker.EndByTake(plan.TakeReason);
            yield break;
        }

        tracker.AddReceived(0, responses: 1);
        if (group.PositionWithoutId is { } position)
        {
            throw plan.WithoutId(position, tracker.Call);
        }

        // The source has read the closing bracket of the array.
        tracker.End(new ListingEnd(ListingOutcome.Complete));
    }
}
