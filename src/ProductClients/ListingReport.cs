using System.Diagnostics;

namespace ProductClients;

/// <summary>What became of the listing of one registration. Immutable; a listing gives a new one at any time.</summary>
[DebuggerDisplay("{Registration,nq}: {Outcome}, {Products} products")]
public sealed record ListingReport
{
    /// <summary>Gets the registration's name.</summary>
    public required string Registration { get; init; }

    /// <summary>Gets the vendor's name.</summary>
    public required string Vendor { get; init; }

    /// <summary>Gets how the listing ended.</summary>
    public ListingOutcome Outcome { get; init; }

    /// <summary>Gets why it was skipped or truncated, in words.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets whether it ended because <see cref="ProductQuery.Take"/> products had been listed.</summary>
    public bool EndedByTake { get; init; }

    /// <summary>Gets how many products it gave to the caller.</summary>
    public long Products { get; init; }

    /// <summary>Gets how many products it received, before the local filters and without duplicates.</summary>
    public long Received { get; init; }

    /// <summary>Gets how many products stood before the place of its continuation token, before the local filters and
    /// without duplicates; 0 for a listing from the start.</summary>
    public long ReceivedBefore { get; init; }

    /// <summary>Gets how many products came again with a later response, since the list moved; each was given once.
    /// </summary>
    public long Duplicates { get; init; }

    /// <summary>Gets the vendor's latest count of all products, if it tells one.</summary>
    public long? Total { get; init; }

    /// <summary>Gets where a listing of the same query goes on after the last product it gave, also after a failure;
    /// <see langword="null"/> when it gave everything, when it is sorted, and for a vendor that responds with one array.
    /// </summary>
    public string? ContinuationToken { get; init; }

    /// <summary>Gets how many responses were read.</summary>
    public int Pages { get; init; }

    /// <summary>Gets how many requests were sent, retries included.</summary>
    public int Requests { get; init; }

    /// <summary>Gets the filters that were sent to the vendor.</summary>
    public IReadOnlyList<ProductFilter> Pushed { get; init; } = [];

    /// <summary>Gets the filters that were applied here only.</summary>
    public IReadOnlyList<ProductFilter> Local { get; init; } = [];

    /// <summary>Gets how long it took, from the start of the enumeration to its end (or to now).</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Gets the error it ended with.</summary>
    public ProductClientException? Error { get; init; }
}
