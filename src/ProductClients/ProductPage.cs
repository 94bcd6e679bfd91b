namespace ProductClients;

/// <summary>Products of a listing that were received together.</summary>
/// <param name="Items">The products that match the query: at most 256, possibly none.</param>
/// <param name="ContinuationToken">The token from which a listing continues after this page. It is
/// <see langword="null"/> at the end of the listing and for a vendor that responds with one array.</param>
/// <param name="TotalCount">The vendor's count of all products, before the local filters; <see langword="null"/> if the
/// vendor reports none.</param>
/// <param name="RequestId">The vendor's id of the request, for questions to its support.</param>
public sealed record ProductPage(
    IReadOnlyList<Product> Items,
    string? ContinuationToken = null,
    long? TotalCount = null,
    string? RequestId = null);
