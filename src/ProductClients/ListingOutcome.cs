using System.Text.Json.Serialization;

namespace ProductClients;

/// <summary>Specifies how a listing ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ListingOutcome>))]
public enum ListingOutcome
{
    /// <summary>The listing has not ended.</summary>
    Pending = 0,

    /// <summary>The vendor's responses prove that all of its products were received.</summary>
    Complete,

    /// <summary>The listing ended early, or the vendor's numbers do not agree. <see cref="ListingReport.Reason"/> says
    /// which.</summary>
    Truncated,

    /// <summary>The listing ended with an error.</summary>
    Failed,

    /// <summary>No request was sent, because no product could match.</summary>
    Skipped,
}
