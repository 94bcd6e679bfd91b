using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ProductClients.Diagnostics;
using ProductClients.Signing;

namespace ProductClients.Listing;

/// <summary>The implementation of <see cref="IProductLister"/>: plans a query for its source, and chooses how its
/// products are read.</summary>
internal sealed class ProductLister(
    string name,
    IProductSource source,
    Func<RegistrationOptions> options,
    TimeProvider timeProvider,
    Func<Type, object?> services,
    ILogger? logger = null,
    KnownSecrets? secrets = null,
    CancellationToken disposed = default) : IProductLister
{
    public string Name => name;

    public string Vendor => source.Vendor;

    public ProductCapabilities Capabilities => source.Capabilities with { IsPaged = source is IPagedProductSource };

    public ProductListing ListAsync(ProductQuery? query = null, CancellationToken cancellationToken = default)
    {
        var plan = ListingPlan.Create(name, query ?? new ProductQuery(), source);
        var observer = new ListingObserver(name, Vendor, logger ?? NullLogger.Instance);
        var planned = new ListingReport
        {
            Registration = name,
            Vendor = Vendor,
            Pushed = plan.Source.Pushed,
            Local = plan.Local,
            Notes = plan.Notes,
        };
        var tracker = new ListingTracker(planned, timeProvider, observer, secrets, disposed);
        return new ProductListing(token => Open(plan, tracker, token), tracker, cancellationToken);
    }

    public object? GetService(Type serviceType)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceType.IsInstanceOfType(this) ? this
            : serviceType.IsInstanceOfType(source) ? source
            : serviceType == typeof(ListingIdentity)
                ? new ListingIdentity(name, source, services(typeof(ListerAccount)) as ListerAccount)
            : services(serviceType);
    }

    private IAsyncEnumerable<ProductPage> Open(ListingPlan plan, ListingTracker tracker, string? continuationToken)
    {
        var from = continuationToken is null ? (ListingPlace?)null : plan.Resume(continuationToken);
        var current = options();
        // The first products in the order of a sort may be received last, so Take cannot end the reading.
        var take = plan.Query.Sort is null ? plan.Query.Take : null;
        var pages =
            plan.SkipReason is { } reason ? SkipAsync(reason, tracker)
            : plan.Source is PagedPlan paged ? new PageWalk(paged, plan, take, current, from, tracker).ReadAsync()
            : StreamWalk.ReadAsync((StreamedPlan)plan.Source, plan, take, tracker);
        return plan.Query.Sort is { } sort
            ? SortedWalk.ReadAsync(plan, pages, sort, current.MaxSortedProducts, tracker)
            : pages;
    }

    private static async IAsyncEnumerable<ProductPage> SkipAsync(string reason, ListingTracker tracker)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        tracker.EndReading(new ListingReport { Outcome = ListingOutcome.Skipped, Reason = reason });
        yield break;
    }
}
