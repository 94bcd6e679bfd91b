namespace ProductClients.Listing;

/// <summary>How the reading of a listing ended.</summary>
internal sealed record ListingEnd(ListingOutcome Outcome, string? Reason = null, ProductClientException? Error = null)
{
    /// <summary>Gets whether the listing ended because of <see cref="ProductQuery.Take"/>.</summary>
    public bool ByTake { get; init; }

    /// <summary>Gets whether the vendor's total contradicts the number of products received.</summary>
    public bool IsContradicted { get; init; }

    public int Requests { get; init; }

    public TimeSpan Duration { get; init; }

    /// <summary>Gets whether the outcome holds only when the caller has received every product that was read.</summary>
    public bool NeedsEveryProduct => Outcome == ListingOutcome.Complete || ByTake;
}
