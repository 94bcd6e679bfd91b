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

        // Each lister validates the query.
        query ??= new ProductQuery();
        var listings = Select(options).Select(lister => lister.ListAsync(query, cancellationToken)).ToArray();
        return new CatalogListing(listings, query, options.FailurePolicy, cancellationToken);
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
