namespace ProductClients.Testing;

/// <summary><c>GET /api/products</c>: everything as one bare array; the seed page has no parameter.</summary>
internal sealed class QiniuProductsEndpoint(EmulatedProducts products)
{
    public EmulatorResponse List() => new(200, new ArrayBody(products.Snapshot()));
}
