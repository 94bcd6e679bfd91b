using ProductClients.Http;

namespace ProductClients.Listing;

/// <summary>The engine behind <see cref="IProductLister"/>: plans a query and walks its pages.</summary>
internal sealed class ProductLister(
    string name,
    IProductSource source,
    Func<ListingLimits> limits,
    TimeProvider timeProvider,
    Func<Type, object?> services) : IProductLister
{
    public string Name => name;

    public string Vendor => source.Vendor;

    public ProductCapabilities Capabilities => source.Capabilities;

    public ProductListing ListAsync(ProductQuery? query = null, CancellationToken cancellationToken = default)
    {
        var plan = ListingPlan.Create(name, query ?? new ProductQuery(), source);
        var tracker = new ListingTracker(name, Vendor, plan.Source.Pushed, plan.Local, timeProvider);
        return new ProductListing(Reader(plan, tracker), tracker, cancellationToken);
    }

    public object? GetService(Type serviceType)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceType.IsInstanceOfType(this) ? this
            : serviceType.IsInstanceOfType(source) ? source
            : services(serviceType);
    }

    private Func<CancellationToken, IAsyncEnumerable<ProductPage>> Reader(ListingPlan plan, ListingTracker tracker)
    {
        var walk = new PageWalk(name, source, plan, limits(), tracker);
        return plan.Query.Sort is null
            ? ct => walk.ReadAsync(plan.Query.Take, ct)
            : new SortedWalk(new Registration(name, Vendor), walk, plan.Query, tracker).ReadAsync;
    }
}
