namespace ProductClients.Listing;

/// <summary>Products that were read but not yet returned to the caller, and the continuation token after each.
/// </summary>
internal class WalkedPage(IReadOnlyList<Product> items, long? total = null, string? requestId = null)
{
    public IReadOnlyList<Product> Items => items;

    /// <summary>Returns the continuation token after the first <paramref name="count"/> products of this page.
    /// </summary>
    public virtual string? TokenAfter(int count) => null;

    public ProductPage ToProductPage() => new(items, TokenAfter(items.Count), total, requestId);
}
