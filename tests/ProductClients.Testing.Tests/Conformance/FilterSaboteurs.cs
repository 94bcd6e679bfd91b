namespace ProductClients.Testing.Tests.Conformance;

/// <summary>Vendors that break the laws of filters and capabilities.</summary>
internal static class FilterSaboteurs
{
    public static IEnumerable<Saboteur> All =>
    [
        .. NaiveModel.Filters.Select(static filter => new Saboteur($"Filter{filter}", "ignores the filter")
        {
            List = (honest, query, token) => honest.ListAsync(Without(query, filter), token),
        }),
        new("FilterTag", "asks a vendor that has no tags")
        {
            IsArray = true,
            List = static (honest, query, token) => honest.ListAsync(Without(query, ProductFilter.Tag), token),
        },
        new("FilterIds", "never has the field it says it has")
        {
            Source = static honest => Lies.Mapped(honest, static (number, product) => product with { Id = $"{number} {product.Id}" }),
        },
        new("FilterCategory", "never has the field it says it has")
        {
            Source = static honest => Lies.Mapped(honest, static (_, product) => product with { Category = null }),
        },
        new("FiltersTogether", "takes the first filter only")
        {
            List = static (honest, query, token) => honest.ListAsync(
                query.Ids.Count > 0 ? new ProductQuery { Ids = query.Ids } : query, token),
        },
        new("Instants", "reads the clock and not the offset")
        {
            List = static (honest, query, token) => honest.ListAsync(
                query with { CreatedTo = Clock(query.CreatedTo), UpdatedTo = Clock(query.UpdatedTo) }, token),
        },
        new("Contradiction", "mends a query that contradicts itself")
        {
            List = static (honest, query, token) => honest.ListAsync(query.Take < 1 ? query with { Take = null } : query, token),
        },
        new("NativeConflict", "lets the native parameter win")
        {
            Source = static honest => new SourceLie(honest) { Planned = static plan => plan with { Conflict = null } },
        },
        new("Capabilities", "says that it pushes what it never does")
        {
            Source = static honest => new SourceLie(honest) { Claim = static claim => claim with { Ids = FilterSupport.Pushed } },
        },
        new("Capabilities", "says that it lacks a field it has")
        {
            Source = static honest => new SourceLie(honest) { Claim = static claim => claim with { Tag = FilterSupport.NotAvailable } },
        },
        new("Pushed", "reports a filter as pushed and does not send it")
        {
            Source = static honest => new SourceLie(honest)
            {
                Asked = static request => request with { Plan = request.Plan with { Pushed = [] } },
            },
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
