namespace ProductClients.Testing;

/// <summary>Handles <c>GET /v1/{project_id}/products</c> (tables 2 and 5 of the vendor's page).</summary>
internal sealed class HuaweiProductsEndpoint(HuaweiEmulatorOptions options, EmulatedProducts products)
{
    private static readonly StringComparer Ordinal = StringComparer.Ordinal;

    public EmulatorResponse List(QueryParameters query, long? claimedTotal)
    {
        var offset = query.Integer("offset", minimum: 0, int.MaxValue) ?? 0;
        var limit = query.Integer("limit", minimum: 1, int.MaxValue);
        var found = Sorted(Filtered(products.Snapshot(), query), query);
        return EmulatorResponse.Json(200, json =>
        {
            json.WriteNumber("count", claimedTotal ?? found.Count);
            json.WriteProducts("products", found.Page(offset, options.PageSize(limit)));
        });
    }

    private IEnumerable<EmulatedProduct> Filtered(IEnumerable<EmulatedProduct> products, QueryParameters query)
    {
        var search = options.CaseSensitiveSearch ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        if (query.Instant("create_since") is { } since)
            products = products.Where(product => Facts(product).CreatedAt >= since);
        if (query.Instant("create_until") is { } until)
            products = products.Where(product => Facts(product).CreatedAt <= until);
        if (query.Text("name") is { } name)
            products = products.Where(product => Facts(product).Name?.Contains(name, search) == true);
        if (query.Text("tag") is { } tag)
            products = products.Where(product => Facts(product).Tags.Any(own => own.Contains(tag, search)));
        if (query.Text("state")?.Split(',') is { } states)
            products = products.Where(product => states.Contains(Facts(product).State, Ordinal));
        return products;
    }

    // The page says: "Currently, only create_time is supported" and "asc is used by default". Without both parameters,
    // the order does not change.
    private static IReadOnlyList<EmulatedProduct> Sorted(IEnumerable<EmulatedProduct> products, QueryParameters query)
    {
        var key = query.OneOf("sort_key", "create_time");
        var direction = query.OneOf("sort_dir", "asc", "desc");
        if (key is null && direction is null)
            return products.AsList();
        return string.Equals(direction, "desc", StringComparison.Ordinal)
            ? [.. products.OrderByDescending(static product => Facts(product).CreatedAt)]
            : [.. products.OrderBy(static product => Facts(product).CreatedAt)];
    }

    private static HuaweiProductFacts Facts(EmulatedProduct product) => product.Facts(HuaweiProductFacts.Read);
}
