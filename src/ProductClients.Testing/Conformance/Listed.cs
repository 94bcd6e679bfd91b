namespace ProductClients.Testing;

/// <summary>The products of a listing, its report, and the error with which it ended.</summary>
internal sealed record Listed(IReadOnlyList<Product> Products, ListingReport Report, Exception? Error)
{
    public string? Token => Report.ContinuationToken;
}
