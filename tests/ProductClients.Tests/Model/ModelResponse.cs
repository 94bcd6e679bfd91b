namespace ProductClients.Tests.Model;

/// <summary>One response of a server of the model.</summary>
internal sealed record ModelResponse(
    IReadOnlyList<Product> Items, SourceCursor? Next, long? Total, ProductClientException? Failure)
{
    /// <summary>How many products come before the failure.</summary>
    public int FailsAfter { get; init; }
}
