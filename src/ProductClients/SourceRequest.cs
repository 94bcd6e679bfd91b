namespace ProductClients;

/// <summary>What the engine asks a source for: the products of one response.</summary>
/// <param name="Query">The query the listing was started with.</param>
/// <param name="Plan">The source's own plan of that query.</param>
/// <param name="PageSize">How many products to ask for.</param>
/// <param name="Call">The context to pass to the typed interface.</param>
public sealed record SourceRequest(ProductQuery Query, SourcePlan Plan, int PageSize, ProductCall Call)
{
    /// <summary>Gets where to start; <see langword="null"/> for the first request.</summary>
    public SourceCursor? Cursor { get; init; }
}
