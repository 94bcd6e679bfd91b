namespace ProductClients.Testing;

/// <summary><c>GET /api/v1/products</c>: the query parameters of the seed page.</summary>
internal sealed class NcpProductsEndpoint(NcpEmulatorOptions options, EmulatedCatalog catalog)
{
    public EmulatorResponse List(QueryParameters query, long? claimedTotal)
    {
        var offset = query.Integer("offset", minimum: 0) ?? 0;
        var limit = query.Integer("limit", minimum: 1);
        var all = catalog.Snapshot();
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

    private IEnumerable<CatalogEntry> Filtered(IEnumerable<CatalogEntry> entries, QueryParameters query)
    {
        var name = query.Text("productName");
        // "0 - 100 characters"
        if (name?.Length > 100)
            throw new InvalidParameterException("productName", "must have at most 100 characters");
        if (name is not null)
            entries = entries.Where(entry => NameMatches(Facts(entry).Name, name));
        if (query.Flag("isPublished") is { } published)
            entries = entries.Where(entry => Facts(entry).IsPublished == published);
        if (query.OneOf("subscriptionCode", "PUBLIC", "PROTECTED") is { } subscription)
            entries = entries.Where(entry => Same(Facts(entry).SubscriptionCode, subscription));
        if (query.Flag("hasDeployedStage") is { } deployed)
            entries = entries.Where(entry => Facts(entry).HasDeployedStage == deployed);
        if (query.Text("hasStageNotAssociatedWithUsagePlanId") is { } plan
            && options.UsagePlans.TryGetValue(plan, out var related))
            entries = entries.Where(entry => !related.Contains(Facts(entry).Id ?? "", StringComparer.Ordinal));
        return entries;
    }

    private bool NameMatches(string? own, string asked) => options.ProductNameMatchesPart
        ? own?.Contains(asked, StringComparison.Ordinal) == true
        : Same(own, asked);

    private static bool Same(string? own, string asked) => string.Equals(own, asked, StringComparison.Ordinal);

    private static NcpProductFacts Facts(CatalogEntry entry) => entry.Facts(NcpProductFacts.Read);
}
