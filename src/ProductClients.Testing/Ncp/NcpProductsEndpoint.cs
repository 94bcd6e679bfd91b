namespace ProductClients.Testing;

/// <summary>Handles <c>GET /api/v1/products</c> with the query parameters of the vendor's page.</summary>
internal sealed class NcpProductsEndpoint(NcpEmulatorOptions options, EmulatedProducts products)
{
    public EmulatorResponse List(QueryParameters query, long? claimedTotal)
    {
        var offset = query.Integer("offset", minimum: 0) ?? 0;
        var limit = query.Integer("limit", minimum: 1);
        var all = products.Snapshot();
        var found = Filtered(all, query).AsList();
        return EmulatorResponse.Json(200, json =>
        {
            json.WriteStartObject("productPage");
            json.WriteProducts("content", found.Page(offset, options.PageSize(limit)));
            json.WriteNumber("total", claimedTotal ?? found.Count);
            json.WriteEndObject();
            json.WriteNumber("initialCount", options.InitialCount ?? all.Length);
        });
    }

    private IEnumerable<EmulatedProduct> Filtered(IEnumerable<EmulatedProduct> products, QueryParameters query)
    {
        var name = query.Text("productName");
        // The page says: "0 - 100 characters".
        if (name?.Length > 100)
            throw new InvalidParameterException("productName", "must have at most 100 characters");
        if (name is not null)
            products = products.Where(product => NameMatches(Facts(product).Name, name));
        if (query.Flag("isPublished") is { } published)
            products = products.Where(product => Facts(product).IsPublished == published);
        if (query.OneOf("subscriptionCode", "PUBLIC", "PROTECTED") is { } subscription)
            products = products.Where(product => Same(Facts(product).SubscriptionCode, subscription));
        if (query.Flag("hasDeployedStage") is { } deployed)
            products = products.Where(product => Facts(product).HasDeployedStage == deployed);
        if (query.Text("hasStageNotAssociatedWithUsagePlanId") is { } plan
            && options.UsagePlans.TryGetValue(plan, out var related))
            products = products.Where(product => !related.Contains(Facts(product).Id ?? "", StringComparer.Ordinal));
        return products;
    }

    private bool NameMatches(string? own, string asked) => options.ProductNameMatchesPart
        ? own?.Contains(asked, StringComparison.Ordinal) == true
        : Same(own, asked);

    private static bool Same(string? own, string asked) => string.Equals(own, asked, StringComparison.Ordinal);

    private static NcpProductFacts Facts(EmulatedProduct product) => product.Facts(NcpProductFacts.Read);
}
