using ProductClients.Listing;

namespace ProductClients.Catalog;

/// <summary>The implementation of <see cref="IProductCatalog"/>.</summary>
internal sealed class ProductCatalog(IEnumerable<IProductLister> listers) : IProductCatalog
{
    public IReadOnlyList<IProductLister> Listers { get; } = [.. listers];

    public CatalogListing ListAsync(
        ProductQuery? query = null,
        IEnumerable<string>? names = null,
        CatalogFailurePolicy failurePolicy = CatalogFailurePolicy.Isolate,
        CancellationToken cancellationToken = default)
    {
        if (!Enum.IsDefined(failurePolicy))
        {
            throw new ArgumentException(
                $"The failure policy is {failurePolicy}; it must be one of: "
                + $"{string.Join(", ", Enum.GetNames<CatalogFailurePolicy>())}.",
                nameof(failurePolicy));
        }

        query ??= new ProductQuery();
        QueryRules.Validate(query);
        var listings = Select(names).Select(lister => lister.ListAsync(query, cancellationToken)).ToArray();
        return new CatalogListing(listings, query, failurePolicy, cancellationToken);
    }

    private IReadOnlyList<IProductLister> Select(IEnumerable<string>? names)
    {
        if (names is null)
        {
            return Listers;
        }

        var wanted = names.ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (wanted.Count == 0)
        {
            throw new ArgumentException("names is empty; pass null to list all registrations.", nameof(names));
        }

        var selected = Listers.Where(lister => wanted.Remove(lister.Name)).ToArray();
        return wanted.Count == 0
            ? selected
            : throw new ArgumentException(
                $"No registration is named '{string.Join("', '", wanted)}'. "
                + $"Registered names: {string.Join(", ", Listers.Select(static lister => lister.Name))}.",
                nameof(names));
    }
}
