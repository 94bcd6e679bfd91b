namespace ProductClients.Listing;

/// <summary>Products on their way to the caller, and where a listing can go on after each of them.</summary>
internal class WalkedPage(IReadOnlyList<Product> items, long? total = null, string? requestId = null)
{
    public IReadOnlyList<Product> Items => items;

    /// <summary>Returns the continuation token after so many products of this page; all of them, or at least one.</summary>
    public virtual string? TokenAfter(int count) => null;

    public ProductPage ToProductPage() => new(items, TokenAfter(items.Count), total, requestId);
}
