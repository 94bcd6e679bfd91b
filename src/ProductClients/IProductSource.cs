namespace ProductClients;

/// <summary>Reads the products of one vendor, one response per call. The library does the paging, filtering, limiting
/// and retrying.</summary>
/// <remarks>An implementation must be thread-safe: one source serves any number of concurrent listings.</remarks>
public interface IProductSource
{
    /// <summary>Gets the vendor's name.</summary>
    string Vendor { get; }

    /// <summary>Gets where each portable filter is applied.</summary>
    ProductCapabilities Capabilities { get; }

    /// <summary>Decides which parts of a query are sent to the vendor. Sends nothing.</summary>
    /// <param name="query">The query.</param>
    /// <returns>The plan.</returns>
    SourcePlan Plan(ProductQuery query);

    /// <summary>Sends one request and returns the products of its response. The last chunk has
    /// <see cref="SourceChunk.EndOfResponse"/> set, even if the response has no products.</summary>
    /// <param name="request">The request: the query, the plan and the place to start at.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The response, in one or more chunks.</returns>
    IAsyncEnumerable<SourceChunk> ReadAsync(SourceRequest request, CancellationToken cancellationToken);
}
