namespace ProductClients;

/// <summary>The plan of a source that responds in pages.</summary>
public sealed record PagedPlan : SourcePlan
{
    /// <summary>Initializes a new instance.</summary>
    /// <param name="readPage">Sends one request and returns its page. The requests of a listing are sent one after the
    /// other.</param>
    public PagedPlan(Func<SourceRequest, CancellationToken, Task<SourcePage>> readPage)
    {
        ArgumentNullException.ThrowIfNull(readPage);
        ReadPage = readPage;
    }

    /// <summary>Gets the function that sends one request and returns its page.</summary>
    public Func<SourceRequest, CancellationToken, Task<SourcePage>> ReadPage { get; init; }
}
