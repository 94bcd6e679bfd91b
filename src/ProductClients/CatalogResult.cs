namespace ProductClients;

/// <summary>The products of a catalog, and what became of every registration.</summary>
/// <param name="Products">The products of every registration, up to the point where one failed.</param>
/// <param name="Report">What became of each; look here before relying on <paramref name="Products"/> being all.</param>
public sealed record CatalogResult(IReadOnlyList<Product> Products, CatalogReport Report);
