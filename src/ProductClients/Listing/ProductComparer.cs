namespace ProductClients.Listing;

/// <summary>Compares products in the order of a <see cref="ProductSort"/>: missing keys last, ties by id.</summary>
internal sealed class ProductComparer(ProductSort sort) : IComparer<Product>
{
    public int Compare(Product? x, Product? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var order = sort.Key switch
        {
            ProductSortKey.Created => CompareInstants(x.CreatedAt, y.CreatedAt),
            ProductSortKey.Updated => CompareInstants(x.UpdatedAt, y.UpdatedAt),
            _ => Directed(string.CompareOrdinal(x.Name, y.Name)),
        };
        if (order == 0)
        {
            order = string.CompareOrdinal(x.Id, y.Id);
        }

        // Two registrations may have the same id. Their names decide.
        return order != 0 ? order : string.CompareOrdinal(x.Registration, y.Registration);
    }

    private int CompareInstants(DateTimeOffset? x, DateTimeOffset? y) => (x, y) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        _ => Directed(DateTimeOffset.Compare(x.Value, y.Value)),
    };

    private int Directed(int order) => sort.Descending ? -order : order;
}
