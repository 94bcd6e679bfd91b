namespace ProductClients.Tests.Model;

/// <summary>A response of a server of the model.</summary>
internal sealed record ModelResponse(
    IReadOnlyList<Product> Items, SourceCursor? Next, long? Total, ProductClientException? Failure);
