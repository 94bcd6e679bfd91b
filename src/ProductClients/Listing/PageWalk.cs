using System.Runtime.CompilerServices;

namespace ProductClients.Listing;

/// <summary>Asks a source for one answer after the other until the evidence says that the listing has ended.</summary>
internal sealed class PageWalk(
    string provider, IProductSource source, ListingPlan plan, ListingLimits limits, ListingTracker tracker)
{
    private readonly ProductQuery _query = plan.Query;
    private readonly ResidualFilter _filter = new(plan.Query);
    private readonly ProductCall _call = new();

    public ListingLimits Limits => limits;

    public async IAsyncEnumerable<ProductPage> ReadAsync(
        int? take, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (plan.SkipReason is not null)
        {
            tracker.End(ListingOutcome.Skipped, plan.SkipReason);
            yield break;
        }

        tracker.Observe(_call);
        var progress = new WalkProgress(provider, source.Vendor, limits.MaxPages);
        long left = take ?? long.MaxValue;
        do
        {
            var request = new SourceRequest(_query, plan.Source, _query.PageSize ?? limits.PageSize, _call)
            {
                Cursor = progress.Cursor,
            };
            await foreach (var chunk in source.ReadAsync(request, cancellationToken).ConfigureAwait(false))
            {
                progress.Add(chunk);
                tracker.AddAnswer(chunk.Items.Count, chunk.Total, chunk.EndOfResponse);
                var items = Select(chunk.Items, left, out var wasCut);
                left -= items.Count;
                yield return new ProductPage(items, null, chunk.Total, chunk.RequestId);
                if (left == 0 && (wasCut || !progress.IsComplete))
                {
                    tracker.EndByTake($"the {take} products asked for were listed");
                    yield break;
                }
            }
        }
        while (progress.Advance());

        tracker.End(progress.Outcome, progress.Reason);
    }

    private IReadOnlyList<Product> Select(IReadOnlyList<Product> received, long left, out bool wasCut)
    {
        wasCut = false;
        if (!plan.HasFilter && received.Count <= left)
        {
            return received;
        }

        var selected = new List<Product>(received.Count);
        for (var i = 0; i < received.Count; i++)
        {
            if (selected.Count == left)
            {
                wasCut = true;
                break;
            }

            if (_filter.Matches(received[i]))
            {
                selected.Add(received[i]);
            }
        }

        return selected;
    }
}
