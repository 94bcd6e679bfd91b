namespace ProductClients.Testing.Tests.Conformance;

/// <summary>Vendors that break the laws of filters and capabilities.</summary>
internal static class FilterSaboteurs
{
    public static IEnumerable<Saboteur> All =>
    [
        .. NaiveModel.Filters.Select(static filter => new Saboteur($"Filter{filter}", "ignores the filter")
        {
            List = (inner, query, token) => inner.ListAsync(Without(query, filter), token),
        }),
        new("FilterTag", "sends a request to a vendor without tags")
        {
            IsArray = true,
            List = static (inner, query, token) => inner.ListAsync(Without(query, ProductFilter.Tag), token),
        },
        new("FilterIds", "claims a field that no product has")
        {
            Source = static inner => FaultySources.Mapped(
                inner, static (number, product) => product with { Id = $"{number} {product.Id}" }),
        },
        new("FilterCategory", "claims a field that no product has")
        {
            Source = static inner => FaultySources.Mapped(
                inner, static (_, product) => product with { Category = null }),
        },
        new("FiltersTogether", "applies only the first filter")
        {
            List = static (inner, query, token) => inner.ListAsync(
                query.Ids.Count > 0 ? new ProductQuery { Ids = query.Ids } : query, token),
        },
        new("Instants", "ignores the offset of a time")
        {
            List = static (inner, query, token) => inner.ListAsync(
                query with { CreatedTo = Clock(query.CreatedTo), UpdatedTo = Clock(query.UpdatedTo) }, token),
        },
        new("Contradiction", "accepts a query that contradicts itself")
        {
            List = static (inner, query, token) =>
                inner.ListAsync(query.Take < 1 ? query with { Take = null } : query, token),
        },
        new("NativeConflict", "prefers the native parameter")
        {
            Source = static inner => new FaultySource(inner)
            {
                ChangePlan = static plan => plan with { Conflict = null },
            },
        },
        new("Capabilities", "claims to push a filter that it never pushes")
        {
            Source = static inner => new FaultySource(inner)
            {
                ChangeCapabilities = static capabilities => capabilities with { Ids = FilterSupport.Pushed },
            },
        },
        new("Capabilities", "claims to lack a field that products have")
        {
            Source = static inner => new FaultySource(inner)
            {
                ChangeCapabilities = static capabilities => capabilities with { Tag = FilterSupport.NotAvailable },
            },
        },
        new("Pushed", "reports a filter as pushed and does not send it")
        {
            Source = static inner => new FaultySource(inner) { SendsNoFilter = true },
        },
    ];

    private static DateTimeOffset? Clock(DateTimeOffset? instant) =>
        instant is null ? null : new DateTimeOffset(instant.Value.DateTime, TimeSpan.Zero);

    private static ProductQuery Without(ProductQuery query, ProductFilter filter) => filter switch
    {
        ProductFilter.Ids => query with { Ids = [] },
        ProductFilter.Name => query with { Name = null },
        ProductFilter.NameContains => query with { NameContains = null },
        ProductFilter.Statuses => query with { Statuses = [] },
        ProductFilter.Tag => query with { Tag = null },
        ProductFilter.Category => query with { Category = null },
        ProductFilter.Created => query with { CreatedFrom = null, CreatedTo = null },
        _ => query with { UpdatedFrom = null, UpdatedTo = null },
    };
}
