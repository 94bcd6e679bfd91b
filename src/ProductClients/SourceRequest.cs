namespace ProductClients;

/// <summary>A request of the library to a paged source, for one page. Immutable.</summary>
/// <param name="pageSize">The number of products to request, at least 1.</param>
/// <param name="call">The context to pass to the typed interface, or to attach to the request.</param>
public sealed class SourceRequest(int pageSize, ProductCall call)
{
    /// <summary>Gets the number of products to request, at least 1.</summary>
    public int PageSize => pageSize;

    /// <summary>Gets the context to pass to the typed interface, or to attach to the request.</summary>
    public ProductCall Call => call;

    /// <summary>Gets the place to start at.</summary>
    /// <value>The default is <see langword="null"/>: the first page.</value>
    public SourceCursor? Cursor { get; init; }

    /// <summary>Returns the number of products and the place.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{pageSize} products from {Cursor?.ToString() ?? "the start"}";
}
