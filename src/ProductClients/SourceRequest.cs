namespace ProductClients;

/// <summary>A request of the library to a paged source, for one page.</summary>
/// <param name="PageSize">The number of products to request, at least 1.</param>
/// <param name="Call">The context to pass to the typed interface, or to attach to the request.</param>
public sealed record SourceRequest(int PageSize, ProductCall Call)
{
    /// <summary>Gets the place to start at.</summary>
    /// <value>The default is <see langword="null"/>: the first page.</value>
    public SourceCursor? Cursor { get; init; }
}
