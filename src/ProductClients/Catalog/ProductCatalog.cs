namespace ProductClients.Catalog;

/// <summary>The implementation of <see cref="IProductCatalog"/>.</summary>
internal sealed class ProductCatalog(IEnumerable<IProductLister> listers) : IProductCatalog
{
    public IReadOnlyList<IProductLister> Listers { get; } = [.. listers];

    public CatalogListing ListAsync(
        ProductQuery? query = null,
        CatalogListingOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        options ??= new CatalogListingOptions();
        if (!Enum.IsDefined(options.FailurePolicy))
        {
            throw new ArgumentException(
                $"FailurePolicy is {options.FailurePolicy}; it must be one of: "
                + $"{string.Join(", ", Enum.GetNames<CatalogFailurePolicy>())}.",
                nameof(options));
        }

        query ??= new ProductQuery();
        var listings = Select(options).Select(lister => ListAsync(lister, query, cancellationToken)).ToArray();
        return new CatalogListing(listings, query, options.FailurePolicy, cancellationToken);
    }

    // Each lister validates the query. Another failure of a lister of the app is that of its registration alone.
    private static ProductListing ListAsync(
        IProductLister lister, ProductQuery query, CancellationToken cancellationToken)
    {
        Exception failure;
        try
        {
            return lister.ListAsync(query, cancellationToken)
                ?? throw new InvalidOperationException($"{lister.GetType().Name}.{nameof(ListAsync)} returned null");
        }
        catch (Exception error) when (error is not ArgumentException)
        {
            failure = error;
        }

        var report = new ListingReport { Registration = lister.Name, Vendor = lister.Vendor };
        return ProductListing.FromPages(_ => throw failure, () => report, cancellationToken);
    }

    private IReadOnlyList<IProductLister> Select(CatalogListingOptions options)
    {
        if (options.Registrations is not { } names)
        {
            return Listers;
        }

        var wanted = names.ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (wanted.Count == 0)
        {
            throw new ArgumentException(
                "Registrations is empty; leave it null to list all registrations.", nameof(options));
        }

        var selected = Listers.Where(lister => wanted.Remove(lister.Name)).ToArray();
        return wanted.Count == 0
            ? selected
            : throw new ArgumentException(
                $"No registration is named '{string.Join("', '", wanted)}'. "
                + $"Registered names: {string.Join(", ", Listers.Select(static lister => lister.Name))}.",
                nameof(options));
    }
}
