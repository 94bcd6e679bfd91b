namespace ProductClients.Samples.AddYourOwnVendor;

/// <summary>The response of <c>GET /v2/products</c>.</summary>
internal sealed record AcmeProductList(int Total, IReadOnlyList<AcmeProduct> Products);
