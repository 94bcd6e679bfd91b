namespace ProductClients.Testing.Tests.Conformance;

/// <summary>Vendors that break the laws of requests in progress, cancellation and failures.</summary>
internal static class StreamSaboteurs
{
    public static IEnumerable<Saboteur> All =>
    [
        new("FirstProduct", "waits for the end of the array")
        {
            IsArray = true,
            Hangs = true,
            List = static (inner, query, token) => inner.ListAsync(query, token).Gathered(static products => products),
        },
        new("ReadAhead", "reads all pages before it returns one")
        {
            List = static (inner, query, token) => inner.ListAsync(query, token).Gathered(static products => products),
        },
        new("ReadAheadOff", "ignores ReadAhead") { DropsOptions = true },
        new("ReadAheadNeedsNothing", "sends each request twice")
        {
            Source = static inner => new FaultySource(inner) { RequestsTwice = true },
        },
        .. new[] { "Leaving", "Cancelled" }.Select(static law => new Saboteur(law, "ignores cancellation")
        {
            Hangs = true,
            Source = static inner => new FaultySource(inner) { IgnoresCancellation = true },
        }),
        new("CancelledBefore", "ignores the caller's cancellation token")
        {
            List = static (inner, query, _) => inner.ListAsync(query),
        },
        new("Failed", "treats a failure as the end")
        {
            List = static (inner, query, token) => inner.ListAsync(query, token).WithoutFailure(),
        },
    ];
}
