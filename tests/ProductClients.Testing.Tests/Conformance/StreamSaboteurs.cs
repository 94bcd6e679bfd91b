namespace ProductClients.Testing.Tests.Conformance;

/// <summary>Vendors that break the laws of what is on the wire, and of the end.</summary>
internal static class StreamSaboteurs
{
    public static IEnumerable<Saboteur> All =>
    [
        new("FirstProduct", "waits for the whole array")
        {
            IsArray = true,
            Hangs = true,
            List = static (honest, query, token) => honest.ListAsync(query, token).Gathered(static products => products),
        },
        new("ReadAhead", "reads all pages before it gives one")
        {
            List = static (honest, query, token) => honest.ListAsync(query, token).Gathered(static products => products),
        },
        new("ReadAheadOff", "reads ahead nevertheless") { DropsOptions = true },
        new("ReadAheadNeedsNothing", "asks for everything twice")
        {
            Source = static honest => new SourceLie(honest) { AsksTwice = true },
        },
        .. new[] { "Leaving", "Cancelled" }.Select(static law => new Saboteur(law, "waits for a response nobody wants")
        {
            Hangs = true,
            Source = static honest => new SourceLie(honest) { IgnoresCancellation = true },
        }),
        new("CancelledBefore", "drops the caller's token")
        {
            List = static (honest, query, _) => honest.ListAsync(query),
        },
        new("Failed", "takes a failure for the end")
        {
            List = static (honest, query, token) => honest.ListAsync(query, token).WithoutFailure(),
        },
    ];
}
