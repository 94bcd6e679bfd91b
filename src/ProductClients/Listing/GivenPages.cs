using System.Runtime.CompilerServices;

namespace ProductClients.Listing;

/// <summary>The walk of a listing whose pages an app supplies.</summary>
/// <param name="open">Returns the pages from a continuation token on.</param>
/// <param name="report">Returns the result of the listing; <see langword="null"/> if it is complete when its pages end.
/// </param>
/// <param name="tracker">Counts for the report.</param>
internal sealed class GivenPages(
    Func<string?, IAsyncEnumerable<ProductPage>> open, Func<ListingReport>? report, ListingTracker tracker)
    : IWalkFactory, IWalk
{
    private IAsyncEnumerable<ProductPage>? _pages;

    public IWalk Open(string? continuationToken)
    {
        _pages = open(continuationToken);
        tracker.StartAt(continuationToken);
        return this;
    }

    public async IAsyncEnumerable<ProductPage> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in _pages!.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            tracker.AddReceived(page.Items.Count, total: page.TotalCount, responses: 1);
            yield return page;
        }

        var result = report?.Invoke();
        tracker.End(
            result switch
            {
                null => new ListingEnd(ListingOutcome.Complete),
                // A listing whose last page was not returned yet has not ended.
                { Outcome: ListingOutcome.Pending } =>
                    new ListingEnd(ListingOutcome.Truncated, "the inner listing has not ended"),
                _ => new ListingEnd(result.Outcome, result.Reason, result.Error) { ByTake = result.EndedByTake },
            },
            counts: result);
    }
}
