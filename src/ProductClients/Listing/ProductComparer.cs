namespace ProductClients.Listing;

/// <summary>Orders products as <see cref="ProductSort"/> documents: missing keys last, ties by id.</summary>
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

        // One id may exist at two vendors: the registration's name decides.
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
