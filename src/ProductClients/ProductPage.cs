namespace ProductClients;

/// <summary>Some products that arrived together.</summary>
/// <param name="Items">The products that match the query; at most 256, and possibly none.</param>
/// <param name="ContinuationToken">Where a listing can go on after this page, or <see langword="null"/> at the end and
/// for a vendor that responds with one array.</param>
/// <param name="TotalCount">The vendor's count of all products, before the local filters, if it tells one.</param>
/// <param name="RequestId">The vendor's id of the request that brought them, for its support.</param>
public sealed record ProductPage(
    IReadOnlyList<Product> Items,
    string? ContinuationToken = null,
    long? TotalCount = null,
    string? RequestId = null);
