namespace ProductClients;

/// <summary>What a vendor implements. Paging loops, filters, limits and retries are the engine's, never a source's.
/// </summary>
/// <remarks>Thread-safe: one source serves any number of concurrent listings.</remarks>
public interface IProductSource
{
    /// <summary>Gets the vendor's name.</summary>
    string Vendor { get; }

    /// <summary>Gets what the vendor makes of each portable filter.</summary>
    ProductCapabilities Capabilities { get; }

    /// <summary>Decides what of a query is sent to the vendor. Sends nothing.</summary>
    /// <param name="query">The query.</param>
    /// <returns>The plan.</returns>
    SourcePlan Plan(ProductQuery query);

    /// <summary>Sends one request and yields the products of its response; the last chunk has
    /// <see cref="SourceChunk.EndOfResponse"/> set, also when there is no product at all.</summary>
    /// <param name="request">What to ask for.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The response, in one or more chunks.</returns>
    IAsyncEnumerable<SourceChunk> ReadAsync(SourceRequest request, CancellationToken cancellationToken);
}
