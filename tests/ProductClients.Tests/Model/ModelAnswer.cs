namespace ProductClients.Tests.Model;

/// <summary>One answer of a server of the model.</summary>
internal sealed record ModelAnswer(
    IReadOnlyList<Product> Items, SourceCursor? Next, long? Total, ProductClientException? Failure)
{
    /// <summary>How many products come before the failure.</summary>
    public int FailsAfter { get; init; }
}
