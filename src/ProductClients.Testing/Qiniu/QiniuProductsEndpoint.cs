namespace ProductClients.Testing;

/// <summary>Handles <c>GET /api/products</c>: all products as one array. The vendor's page has no parameter.</summary>
internal sealed class QiniuProductsEndpoint(EmulatedProducts products)
{
    public EmulatorResponse List() => new(200, new ArrayBody(products.Snapshot()));
}
