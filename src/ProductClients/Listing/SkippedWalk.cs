using System.Runtime.CompilerServices;

namespace ProductClients.Listing;

/// <summary>Returns no products and sends nothing, because no product can match.</summary>
internal sealed class SkippedWalk(string reason, ListingTracker tracker) : IWalk
{
    public async IAsyncEnumerable<ProductPage> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        tracker.End(new ListingEnd(ListingOutcome.Skipped, reason));
        yield break;
    }
}
