namespace ProductClients.Listing;

/// <summary>Applies every filter of a query to a product, including the filters that were sent to the vendor. The
/// result of a listing therefore does not depend on what the vendor filters.</summary>
internal sealed class ResidualFilter(ProductQuery query)
{
    private readonly HashSet<string> _ids = new(query.Ids, StringComparer.Ordinal);

    public bool Matches(Product product) =>
        (_ids.Count == 0 || _ids.Contains(product.Id))
        && (query.Name is null || string.Equals(query.Name, product.Name, StringComparison.Ordinal))
        && (query.NameContains is null
            || product.Name.Contains(query.NameContains, StringComparison.OrdinalIgnoreCase))
        && (query.Statuses.Count == 0 || query.Statuses.Contains(product.Status))
        && (query.Tag is null || product.Tags.Contains(query.Tag, StringComparer.Ordinal))
        && (query.Category is null || string.Equals(query.Category, product.Category, StringComparison.Ordinal))
        && IsWithin(product.CreatedAt, query.CreatedFrom, query.CreatedTo)
        && IsWithin(product.UpdatedAt, query.UpdatedFrom, query.UpdatedTo);

    private static bool IsWithin(DateTimeOffset? instant, DateTimeOffset? from, DateTimeOffset? to) =>
        (from is null || instant >= from) && (to is null || instant <= to);
}
