namespace ProductClients.Tests.Vendors.Shared;

/// <summary>A vendor's models and what they map to.</summary>
internal sealed record ModelSample
{
    /// <summary>Gets the portable product that the mapper must return for its native product.</summary>
    public required Product Mapped { get; init; }

    /// <summary>Gets a native product without any field.</summary>
    public required object EmptyProduct { get; init; }

    public required Func<object, Product> Map { get; init; }

    /// <summary>Reads the vendor's response, or one product of it if the response is an array.</summary>
    public required Func<string, object?> Read { get; init; }

    /// <summary>Gets the model without any field.</summary>
    public required object Empty { get; init; }
}
