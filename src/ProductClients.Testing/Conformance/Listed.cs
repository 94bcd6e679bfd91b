namespace ProductClients.Testing;

/// <summary>What a listing gave, what it says about itself, and the error it ended with.</summary>
internal sealed record Listed(IReadOnlyList<Product> Products, ListingReport Report, Exception? Error)
{
    public string? Token => Report.ContinuationToken;
}
