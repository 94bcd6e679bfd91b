using ProductClients.Listing;

namespace ProductClients.Catalog;

/// <summary>Every registered lister, as one stream.</summary>
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
            throw new ArgumentException($"{failurePolicy} is not a policy.", nameof(failurePolicy));
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
            throw new ArgumentException("No registration is named; pass null to list all of them.", nameof(names));
        }

        var selected = Listers.Where(lister => wanted.Remove(lister.Name)).ToArray();
        return wanted.Count == 0
            ? selected
            : throw new ArgumentException(
                $"No registration is named '{string.Join("', '", wanted)}'. "
                + $"There are: {string.Join(", ", Listers.Select(static lister => lister.Name))}.",
                nameof(names));
    }
}
