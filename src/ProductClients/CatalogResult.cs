namespace ProductClients;

/// <summary>The products of a catalog listing, and the result of each registration.</summary>
/// <param name="Products">The products of all registrations. A registration that failed contributes the products that
/// it returned before its failure.</param>
/// <param name="Report">The result of each registration. <see cref="CatalogReport.IsComplete"/> tells whether
/// <paramref name="Products"/> contains all products.</param>
public sealed record CatalogResult(IReadOnlyList<Product> Products, CatalogReport Report);
