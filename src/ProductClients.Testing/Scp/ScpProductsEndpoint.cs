namespace ProductClients.Testing;

/// <summary>Handles <c>GET /v1/products</c> with the query parameters of the vendor's page.</summary>
internal sealed class ScpProductsEndpoint(ScpEmulatorOptions options, EmulatedProducts products)
{
    public EmulatorResponse List(QueryParameters query, long? claimedTotal)
    {
        var size = options.PageSize(query.Integer("limit", minimum: 1, int.MaxValue));
        var number = query.Integer("page", minimum: options.PageBase, int.MaxValue) ?? options.PageBase;
        var found = ScpSort.Apply(Filtered(products.Snapshot(), query), query.Text("sort")).AsList();
        var page = found.Page((number - options.PageBase) * size, size);
        var total = claimedTotal ?? found.Count;
        return EmulatorResponse.Json(200, json =>
        {
            json.WriteNumber("count", page.Count);
            json.WriteNumber("current_page", number);
            json.WriteProducts("products", page);
            json.WriteNumber("total_count", total);
            json.WriteNumber("total_pages", total / size + (total % size > 0 ? 1 : 0));
        });
    }

    private static IEnumerable<EmulatedProduct> Filtered(IEnumerable<EmulatedProduct> products, QueryParameters query)
    {
        products = AnyOf(products, query, "product_category_id", static facts => facts.CategoryId);
        products = AnyOf(products, query, "product_id", static facts => facts.Id);
        products = AnyOf(products, query, "display_name", static facts => facts.DisplayName);
        products = AnyOf(products, query, "display_name_ko", static facts => facts.DisplayNameKo);
        products = AnyOf(products, query, "kind", static facts => facts.Kind);
        if (query.Instant("created_start_date") is { } createdStart)
            products = products.Where(product => Facts(product).CreatedAt >= createdStart);
        if (query.Instant("created_end_date") is { } createdEnd)
            products = products.Where(product => Facts(product).CreatedAt <= createdEnd);
        if (query.Instant("modified_start_date") is { } modifiedStart)
            products = products.Where(product => Facts(product).ModifiedAt >= modifiedStart);
        if (query.Instant("modified_end_date") is { } modifiedEnd)
            products = products.Where(product => Facts(product).ModifiedAt <= modifiedEnd);
        return products;
    }

    // A key that occurs several times matches any of its values. The comparison is ordinal.
    private static IEnumerable<EmulatedProduct> AnyOf(
        IEnumerable<EmulatedProduct> products, QueryParameters query, string name, Func<ScpProductFacts, string?> field)
    {
        var values = query.All(name);
        return values.Count == 0
            ? products
            : products.Where(product => values.Contains(field(Facts(product)), StringComparer.Ordinal));
    }

    private static ScpProductFacts Facts(EmulatedProduct product) => product.Facts(ScpProductFacts.Read);
}
