namespace ProductClients.Listing;

/// <summary>Creates the walk that reads a plan from its source.</summary>
internal sealed class WalkFactory(ListingPlan plan, Func<RegistrationOptions> options, ListingTracker tracker)
    : IWalkFactory
{
    public IWalk Open(string? continuationToken)
    {
        var from = continuationToken is null ? (ListingPlace?)null : plan.Resume(continuationToken);
        tracker.StartAt(continuationToken, from?.Received ?? 0);
        var current = options();
        // The first products in the order of a sort may be received last, so Take cannot end the reading.
        var take = plan.Query.Sort is null ? plan.Query.Take : null;
        IWalk walk =
            plan.SkipReason is { } reason ? new SkippedWalk(reason, tracker)
            : plan.Source is PagedPlan paged ? new PageWalk(paged, plan, take, current, from, tracker)
            : new StreamWalk((StreamedPlan)plan.Source, plan, take, tracker);
        return plan.Query.Sort is { } sort
            ? new SortedWalk(plan, walk, sort, current.MaxSortedProducts, tracker)
            : walk;
    }
}
