namespace ProductClients.Testing.Tests.Conformance;

/// <summary>Vendors that break the laws of the report.</summary>
internal static class ReportSaboteurs
{
    public static IEnumerable<Saboteur> All =>
    [
        new("Complete", "omits the total")
        {
            Source = static inner => new FaultySource(inner)
            {
                ChangePage = static (_, page) => page with { Total = null },
            },
        },
        new("Truncated", "is complete with any total")
        {
            List = static (inner, query, token) => inner.ListAsync(query, token).Pages(static page => page),
        },
        new("TakeOfAll", "omits the total")
        {
            Source = static inner => new FaultySource(inner)
            {
                ChangePage = static (_, page) => page with { Total = null },
            },
        },
        new("Counts", "counts only matching products as received")
        {
            List = static (inner, query, token) => inner.ListAsync(query, token).Pages(static page => page),
        },
        new("Counts", "does not count its requests") { DropsOptions = true },
    ];
}
