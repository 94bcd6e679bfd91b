namespace ProductClients.Tests.Model;

/// <summary>A test case of a catalog: three vendors, listed with the query of the first.</summary>
public sealed record CatalogCase(IReadOnlyList<ModelCase> Vendors)
{
    public ProductQuery Query => Vendors[0].Query;

    public override string ToString() => string.Join('\n', Vendors);
}
