namespace ProductClients.Tests.Vendors.Shared;

/// <summary>A vendor's models and what they map to.</summary>
internal sealed record ModelSample
{
    /// <summary>Gets a product whose native fields all differ, in portable form.</summary>
    public required Product Mapped { get; init; }

    /// <summary>Gets a native product of which no field is set.</summary>
    public required object EmptyProduct { get; init; }

    public required Func<object, Product> Map { get; init; }

    /// <summary>Gets the model of the vendor's response, or of its product if the response is an array.</summary>
    public required Func<string, object?> Read { get; init; }

    /// <summary>Gets the model of which no field is set.</summary>
    public required object Empty { get; init; }
}
