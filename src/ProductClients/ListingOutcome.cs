namespace ProductClients;

/// <summary>How a listing ended.</summary>
public enum ListingOutcome
{
    /// <summary>It has not ended.</summary>
    Pending = 0,

    /// <summary>Every product the vendor has was seen, by the vendor's own evidence.</summary>
    Complete,

    /// <summary>It ended early, or the vendor's numbers do not agree; the report says which.</summary>
    Truncated,

    /// <summary>It ended with an error.</summary>
    Failed,

    /// <summary>No request was sent, since no product could match.</summary>
    Skipped,
}
