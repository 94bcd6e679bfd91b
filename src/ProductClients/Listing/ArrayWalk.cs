using System.Runtime.CompilerServices;

namespace ProductClients.Listing;

/// <summary>Returns the products of a vendor that responds with one array, as they are received, and keeps none of
/// them.</summary>
internal sealed class ArrayWalk(IProductSource source, ListingPlan plan, ListingLimits limits, ListingTracker tracker)
    : IWalk
{
    private readonly ResidualFilter? _filter = plan.HasFilter ? new ResidualFilter(plan.Query) : null;
    private readonly ProductCall _call = new();

    public async IAsyncEnumerable<WalkedPage> ReadAsync(
        int? take, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        tracker.Observe(_call);
        long left = take ?? long.MaxValue;
        long received = 0;
        long? total = null;
        var hasEnded = false;
        var request = new SourceRequest(plan.Query, plan.Source, plan.Query.PageSize ?? limits.PageSize, _call);
        await foreach (var chunk in source.ReadAsync(request, cancellationToken).ConfigureAwait(false))
        {
            received += chunk.Items.Count;
            total = chunk.Total ?? total;
            hasEnded = chunk.EndOfResponse;
            tracker.AddReceived(chunk.Items.Count, duplicates: 0, chunk.Total);
            var selection = ChunkSelection.Create(chunk.Items, skipped: 0, isDuplicate: null, _filter, left);
            left -= selection.Items.Count;
            yield return new WalkedPage(selection.Items, chunk.Total, chunk.RequestId);
            if (left == 0 && (selection.WasCut || !hasEnded))
            {
                tracker.EndByTake($"the {take} products asked for were listed");
                yield break;
            }
        }

        tracker.AddPage();
        if (!hasEnded)
        {
            throw new ProductClientException(
                $"{tracker.Registration} ({source.Vendor}): the response ended without a last chunk (EndOfResponse); "
                + $"{received} products were received.")
            {
                Code = ProductErrorCode.PagingAnomaly,
                Registration = tracker.Registration,
                Vendor = source.Vendor,
                RequestId = _call.RequestId,
            };
        }

        // The source has read the closing bracket of the array.
        var isComplete = total is null || total == received;
        tracker.End(
            isComplete ? ListingOutcome.Complete : ListingOutcome.Truncated,
            isComplete ? null : $"{source.Vendor} counts {total} products, but {received} came");
    }
}
