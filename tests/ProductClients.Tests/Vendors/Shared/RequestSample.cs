namespace ProductClients.Tests.Vendors.Shared;

/// <summary>A vendor's request for its products.</summary>
internal sealed record RequestSample
{
    /// <summary>Gets the resource that has the vendor's own example of a response.</summary>
    public required string ExampleResponse { get; init; }

    /// <summary>Gets the native query of the vendor's own example of a request; null if it has none.</summary>
    public object? ExampleQuery { get; init; }

    /// <summary>Gets the address and query of the vendor's own example of a request.</summary>
    public required string ExampleAddress { get; init; }

    /// <summary>Gets a response that has a product without an id, and the number of that product.</summary>
    public required (string Json, int Product) WithoutId { get; init; }
}
