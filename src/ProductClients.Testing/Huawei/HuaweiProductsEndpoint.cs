namespace ProductClients.Testing;

/// <summary><c>GET /v1/{project_id}/products</c>: tables 2 and 5 of the seed page.</summary>
internal sealed class HuaweiProductsEndpoint(HuaweiEmulatorOptions options, EmulatedCatalog catalog)
{
    private static readonly StringComparer Ordinal = StringComparer.Ordinal;

    public EmulatorResponse List(QueryParameters query, long? claimedTotal)
    {
        var offset = query.Integer("offset", minimum: 0, int.MaxValue) ?? 0;
        var limit = query.Integer("limit", minimum: 1, int.MaxValue);
        var found = Sorted(Filtered(catalog.Snapshot(), query), query);
        return EmulatorResponse.Json(200, json =>
        {
            json.WriteNumber("count", claimedTotal ?? found.Count);
            json.WriteProducts("products", found.Page(offset, options.PageSize(limit)));
        });
    }

    private IEnumerable<CatalogEntry> Filtered(IEnumerable<CatalogEntry> entries, QueryParameters query)
    {
        var search = options.CaseSensitiveSearch ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        if (query.Instant("create_since") is { } since)
            entries = entries.Where(entry => Facts(entry).CreatedAt >= since);
        if (query.Instant("create_until") is { } until)
            entries = entries.Where(entry => Facts(entry).CreatedAt <= until);
        if (query.Text("name") is { } name)
            entries = entries.Where(entry => Facts(entry).Name?.Contains(name, search) == true);
        if (query.Text("tag") is { } tag)
            entries = entries.Where(entry => Facts(entry).Tags.Any(own => own.Contains(tag, search)));
        if (query.Text("state")?.Split(',') is { } states)
            entries = entries.Where(entry => states.Contains(Facts(entry).State, Ordinal));
        return entries;
    }

    // "Currently, only create_time is supported", "asc is used by default"; without either, the order of the catalogue.
    private static IReadOnlyList<CatalogEntry> Sorted(IEnumerable<CatalogEntry> entries, QueryParameters query)
    {
        var key = query.OneOf("sort_key", "create_time");
        var direction = query.OneOf("sort_dir", "asc", "desc");
        if (key is null && direction is null)
            return entries.AsList();
        return string.Equals(direction, "desc", StringComparison.Ordinal)
            ? [.. entries.OrderByDescending(static entry => Facts(entry).CreatedAt)]
            : [.. entries.OrderBy(static entry => Facts(entry).CreatedAt)];
    }

    private static HuaweiProductFacts Facts(CatalogEntry entry) => entry.Facts(HuaweiProductFacts.Read);
}
