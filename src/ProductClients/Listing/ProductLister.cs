using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ProductClients.Diagnostics;

namespace ProductClients.Listing;

/// <summary>The implementation of <see cref="IProductLister"/>: plans a query and reads its pages.</summary>
internal sealed class ProductLister(
    string name,
    IProductSource source,
    Func<ListingLimits> limits,
    TimeProvider timeProvider,
    Func<Type, object?> services,
    ILogger? logger = null) : IProductLister
{
    public string Name => name;

    public string Vendor => source.Vendor;

    public ProductCapabilities Capabilities => source.Capabilities;

    public ProductListing ListAsync(ProductQuery? query = null, CancellationToken cancellationToken = default)
    {
        var plan = ListingPlan.Create(name, query ?? new ProductQuery(), source);
        var observer = new ListingObserver(name, Vendor, logger ?? NullLogger.Instance);
        var tracker = new ListingTracker(name, Vendor, plan.Source.Pushed, plan.Local, timeProvider, observer);
        return new ProductListing(token => Open(plan, tracker, token), tracker, cancellationToken);
    }

    public object? GetService(Type serviceType)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceType.IsInstanceOfType(this) ? this
            : serviceType.IsInstanceOfType(source) ? source
            : services(serviceType);
    }

    // An invalid token throws here, before anything is enumerated or sent.
    private Func<CancellationToken, IAsyncEnumerable<WalkedPage>> Open(
        ListingPlan plan, ListingTracker tracker, string? continuationToken)
    {
        var from = continuationToken is null ? (ListingPlace?)null : plan.Resume(name, source, continuationToken);
        tracker.StartAt(continuationToken);
        var current = limits();
        IWalk walk =
            plan.SkipReason is { } reason ? new SkippedWalk(reason, tracker)
            : source.Capabilities.IsPaged ? new PageWalk(source, plan, current, tracker, from)
            : new ArrayWalk(source, plan, current, tracker);
        if (plan.Query.Sort is { } sort)
        {
            walk = new SortedWalk(new Registration(name, Vendor), walk, sort, current.MaxSortedProducts, tracker);
        }

        return cancel => walk.ReadAsync(plan.Query.Take, cancel);
    }
}
