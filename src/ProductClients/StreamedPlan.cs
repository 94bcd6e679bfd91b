namespace ProductClients;

/// <summary>The plan of a source that responds with one array.</summary>
public sealed record StreamedPlan : SourcePlan
{
    /// <summary>Initializes a new instance.</summary>
    /// <param name="readProducts">Sends the request and returns its products as they arrive. The listing is complete
    /// when they end without an exception. The <see cref="ProductCall"/> is passed to the typed interface, or attached
    /// to the request.</param>
    public StreamedPlan(Func<ProductCall, CancellationToken, IAsyncEnumerable<Product>> readProducts)
    {
        ArgumentNullException.ThrowIfNull(readProducts);
        ReadProducts = readProducts;
    }

    /// <summary>Gets the function that sends the request and returns its products as they arrive.</summary>
    public Func<ProductCall, CancellationToken, IAsyncEnumerable<Product>> ReadProducts { get; init; }
}
