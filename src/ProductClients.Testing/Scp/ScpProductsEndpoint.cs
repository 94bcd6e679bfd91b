namespace ProductClients.Testing;

/// <summary><c>GET /v1/products</c>: the query parameters of the seed page.</summary>
internal sealed class ScpProductsEndpoint(ScpEmulatorOptions options, EmulatedCatalog catalog)
{
    public EmulatorResponse List(QueryParameters query, long? claimedTotal)
    {
        var size = options.PageSize(query.Integer("limit", minimum: 1, int.MaxValue));
        var number = query.Integer("page", minimum: options.PageBase, int.MaxValue) ?? options.PageBase;
        var found = ScpSort.Apply(Filtered(catalog.Snapshot(), query), query.Text("sort")).AsList();
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

    private static IEnumerable<CatalogEntry> Filtered(IEnumerable<CatalogEntry> entries, QueryParameters query)
    {
        entries = AnyOf(entries, query, "product_category_id", static facts => facts.CategoryId);
        entries = AnyOf(entries, query, "product_id", static facts => facts.Id);
        entries = AnyOf(entries, query, "display_name", static facts => facts.DisplayName);
        entries = AnyOf(entries, query, "display_name_ko", static facts => facts.DisplayNameKo);
        entries = AnyOf(entries, query, "kind", static facts => facts.Kind);
        if (query.Instant("created_start_date") is { } createdStart)
            entries = entries.Where(entry => Facts(entry).CreatedAt >= createdStart);
        if (query.Instant("created_end_date") is { } createdEnd)
            entries = entries.Where(entry => Facts(entry).CreatedAt <= createdEnd);
        if (query.Instant("modified_start_date") is { } modifiedStart)
            entries = entries.Where(entry => Facts(entry).ModifiedAt >= modifiedStart);
        if (query.Instant("modified_end_date") is { } modifiedEnd)
            entries = entries.Where(entry => Facts(entry).ModifiedAt <= modifiedEnd);
        return entries;
    }

    // A repeated key asks for any of its values; the comparison is ordinal.
    private static IEnumerable<CatalogEntry> AnyOf(
        IEnumerable<CatalogEntry> entries, QueryParameters query, string name, Func<ScpProductFacts, string?> field)
    {
        var values = query.All(name);
        return values.Count == 0
            ? entries
            : entries.Where(entry => values.Contains(field(Facts(entry)), StringComparer.Ordinal));
    }

    private static ScpProductFacts Facts(CatalogEntry entry) => entry.Facts(ScpProductFacts.Read);
}
