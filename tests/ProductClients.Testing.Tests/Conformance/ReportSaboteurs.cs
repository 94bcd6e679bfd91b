namespace ProductClients.Testing.Tests.Conformance;

/// <summary>Vendors that break the laws of the report.</summary>
internal static class ReportSaboteurs
{
    public static IEnumerable<Saboteur> All =>
    [
        new("Complete", "reports no total")
        {
            Source = static honest => new SourceLie(honest) { Responded = static (_, chunk) => chunk with { Total = null } },
        },
        new("Truncated", "is complete whatever the vendor counts")
        {
            List = static (honest, query, token) => honest.ListAsync(query, token).Pages(static page => page),
        },
        new("TakeOfAll", "reports no total")
        {
            Source = static honest => new SourceLie(honest) { Responded = static (_, chunk) => chunk with { Total = null } },
        },
        new("Counts", "counts what matched as received")
        {
            List = static (honest, query, token) => honest.ListAsync(query, token).Pages(static page => page),
        },
        new("Counts", "does not count its requests") { DropsOptions = true },
    ];
}
