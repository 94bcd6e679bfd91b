using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ProductClients.Diagnostics;

namespace ProductClients.Listing;

/// <summary>The implementation of <see cref="IProductLister"/>: plans a query for its source.</summary>
internal sealed class ProductLister(
    string name,
    IProductSource source,
    Func<RegistrationOptions> options,
    TimeProvider timeProvider,
    Func<Type, object?> services,
    ILogger? logger = null) : IProductLister
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
        };
        var tracker = new ListingTracker(planned, timeProvider, observer);
        return new ProductListing(new WalkFactory(plan, options, tracker), tracker, cancellationToken);
    }

    public object? GetService(Type serviceType)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceType.IsInstanceOfType(this) ? this
            : serviceType.IsInstanceOfType(source) ? source
            : services(serviceType);
    }
}
