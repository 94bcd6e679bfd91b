using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace ProductClients;

/// <summary>The result of the listing of one registration. Immutable: a listing creates a new report each time it is
/// asked for one.</summary>
/// <remarks>Thread-safe. Equality is by reference.</remarks>
public sealed record ListingReport
{
    /// <summary>Gets the registration's name.</summary>
    /// <value>The default is empty, for the report of a fake.</value>
    [JsonPropertyName("registration")]
    public string Registration { get; init => field = value ?? ""; } = "";

    /// <summary>Gets the vendor's name.</summary>
    /// <value>The default is empty, for the report of a fake.</value>
    [JsonPropertyName("vendor")]
    public string Vendor { get; init => field = value ?? ""; } = "";

    /// <summary>Gets how the listing ended.</summary>
    /// <value>The default is <see cref="ListingOutcome.Pending"/>.</value>
    [JsonPropertyName("outcome")]
    [JsonConverter(typeof(JsonStringEnumConverter<ListingOutcome>))]
    public ListingOutcome Outcome { get; init; }

    /// <summary>Gets why the listing was skipped or truncated, as text for the reader.</summary>
    [JsonPropertyName("reason")]
    public string? Reason { get; init; }

    /// <summary>Gets what the reader should know about the products, whatever the outcome: for example, that the vendor
    /// does not have the key of <see cref="ProductQuery.Sort"/>, so that its products come last.</summary>
    /// <value>The default is empty.</value>
    [JsonPropertyName("notes")]
    public IReadOnlyList<string> Notes { get; init => field = value ?? []; } = [];

    /// <summary>Gets whether the listing ended because it returned <see cref="ProductQuery.Take"/> products.</summary>
    [JsonPropertyName("endedByTake")]
    public bool EndedByTake { get; init; }

    /// <summary>Gets the number of products that were returned to the caller.</summary>
    [JsonPropertyName("products")]
    public long Products { get; init; }

    /// <summary>Gets the number of products that were received, before the local filters and without duplicates.
    /// </summary>
    [JsonPropertyName("received")]
    public long Received { get; init; }

    /// <summary>Gets the number of products before the place of the continuation token that the listing started from,
    /// before the local filters and without duplicates. It is 0 for a listing from the start.</summary>
    [JsonPropertyName("receivedBefore")]
    public long ReceivedBefore { get; init; }

    /// <summary>Gets the number of products that were received again with a later response, because the vendor's list
    /// changed during the listing. Each was returned once.</summary>
    [JsonPropertyName("duplicates")]
    public long Duplicates { get; init; }

    /// <summary>Gets the vendor's latest count of all products; <see langword="null"/> if the vendor reports none.
    /// </summary>
    [JsonPropertyName("total")]
    public long? Total { get; init; }

    /// <summary>Gets the token from which a listing of the same query continues after the last product that was
    /// returned, also after a failure. It is <see langword="null"/> at the end of the listing, for a sorted listing,
    /// and for a vendor that responds with one array.</summary>
    [JsonPropertyName("continuationToken")]
    public string? ContinuationToken { get; init; }

    /// <summary>Gets the number of responses that were read.</summary>
    [JsonPropertyName("pages")]
    public int Pages { get; init; }

    /// <summary>Gets the number of requests that were sent, including retries.</summary>
    [JsonPropertyName("requests")]
    public int Requests { get; init; }

    /// <summary>Gets the filters that were sent to the vendor.</summary>
    [JsonPropertyName("pushed")]
    [JsonConverter(typeof(ProductFiltersConverter))]
    public IReadOnlyList<ProductFilter> Pushed { get; init => field = value ?? []; } = [];

    /// <summary>Gets the filters that were applied locally and not sent to the vendor.</summary>
    [JsonPropertyName("local")]
    [JsonConverter(typeof(ProductFiltersConverter))]
    public IReadOnlyList<ProductFilter> Local { get; init => field = value ?? []; } = [];

    /// <summary>Gets the time from the start of the enumeration to its end, or to now if it has not ended.</summary>
    [JsonPropertyName("duration")]
    public TimeSpan Duration { get; init; }

    /// <summary>Gets the error that ended the listing; <see langword="null"/> if it did not fail.</summary>
    [JsonPropertyName("error")]
    public ProductClientException? Error { get; init; }

    /// <summary>Gets whether the products come from a cache, which stored them before the listing started. Then
    /// <see cref="Requests"/> is 0, and the other numbers are those of the stored listing. Only the package
    /// <c>ProductClients.Caching</c> sets it.</summary>
    [JsonPropertyName("servedFromCache")]
    public bool ServedFromCache { get; init; }

    /// <summary>Gets the time since the vendor was listed; <see langword="null"/> if the products do not come from a
    /// cache.</summary>
    [JsonPropertyName("age")]
    public TimeSpan? Age { get; init; }

    /// <summary>Gets the error of the vendor that a cache hides, because it has products that are not too old;
    /// <see langword="null"/> if it hides none.</summary>
    [JsonPropertyName("hiddenError")]
    public ProductClientException? HiddenError { get; init; }

    /// <summary>Gets whether the vendor's total contradicts the number of products received.</summary>
    internal bool IsContradicted { get; init; }

    /// <summary>Returns whether the other report is the same object.</summary>
    /// <param name="other">The other report.</param>
    public bool Equals(ListingReport? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <summary>Returns the registration, the outcome, the number of products and, if there is one, the reason or the
    /// message of the error.</summary>
    public override string ToString() =>
        $"{Registration}: {Outcome}, {Products} products" + ((Error?.Message ?? Reason) is { } why ? $" ({why})" : "");
}
