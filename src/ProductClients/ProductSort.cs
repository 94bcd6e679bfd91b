namespace ProductClients;

/// <summary>An order of products. It is made here, never by a vendor, so it is the same for all: stable, products that
/// lack the key last in either direction, ties by <see cref="Product.Id"/> (ordinal).</summary>
/// <param name="Key">What to order by.</param>
/// <param name="Descending">Whether the largest key comes first. <value>The default is <see langword="false"/>.</value>
/// </param>
public sealed record ProductSort(ProductSortKey Key, bool Descending = false);
