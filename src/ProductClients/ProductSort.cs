namespace ProductClients;

/// <summary>An order of products. The library sorts locally, so the order is the same for every vendor: it is stable,
/// products without the key are last in both directions, and ties are ordered by <see cref="Product.Id"/> (ordinal).
/// Immutable and thread-safe.</summary>
/// <param name="Key">The key to order by.</param>
/// <param name="Descending">Whether the largest key comes first. The default is <see langword="false"/>.</param>
public sealed record ProductSort(ProductSortKey Key, bool Descending = false);
