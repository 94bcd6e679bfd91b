namespace ProductClients.Listing;

/// <summary>Collects the products of an array that are received together, and leaves out those that do not match.
/// </summary>
internal sealed class ProductGroup(ResidualFilter? filter, int? take)
{
    private List<Product> _matches = [];
    private long _position;

    /// <summary>Gets the number of products that were received since the last page, with those that do not match.
    /// </summary>
    public int Received { get; private set; }

    /// <summary>Gets how many products the caller still wants.</summary>
    public long Left { get; private set; } = take ?? long.MaxValue;

    /// <summary>Gets whether a product was left out because the caller has enough.</summary>
    public bool WasCut { get; private set; }

    /// <summary>Gets the position of the product that has no id; <see langword="null"/> if there is none.</summary>
    public long? PositionWithoutId { get; private set; }

    /// <summary>Adds a product.</summary>
    /// <returns>Whether it has an id.</returns>
    public bool TryAdd(Product product)
    {
        _position++;
        if (!ListingPlan.HasId(product))
        {
            PositionWithoutId = _position;
            return false;
        }

        Received++;
        var isMatch = filter?.Matches(product) != false;
        WasCut |= isMatch && Left == 0;
        if (isMatch && Left > 0)
        {
            _matches.Add(product);
            Left--;
        }

        return true;
    }

    /// <summary>Returns the collected products as a page, and starts the next group.</summary>
    public ProductPage TakePage(string? requestId)
    {
        var page = new ProductPage(_matches, continuationToken: null, totalCount: null, requestId);
        (_matches, Received) = ([], 0);
        return page;
    }
}
