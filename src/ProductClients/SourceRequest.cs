namespace ProductClients;

/// <summary>A request of the library to a source, for the products of one response.</summary>
/// <param name="Query">The query of the listing.</param>
/// <param name="Plan">The plan that the source created for the query.</param>
/// <param name="PageSize">The number of products to request.</param>
/// <param name="Call">The context to pass to the typed interface.</param>
public sealed record SourceRequest(ProductQuery Query, SourcePlan Plan, int PageSize, ProductCall Call)
{
    /// <summary>Gets the place to start at; <see langword="null"/> for the first request.</summary>
    public SourceCursor? Cursor { get; init; }
}
