using System.Diagnostics;
using System.Text.Json.Serialization;
using ProductClients.Listing;

namespace ProductClients;

/// <summary>Products of a listing that were received together. Immutable.</summary>
/// <remarks>For a paged vendor it is one page of the vendor. For a vendor that responds with one array it is the
/// products that arrived together, at most 32.</remarks>
/// <param name="items">The products that match the query, possibly none.</param>
/// <param name="continuationToken">The token from which a listing continues after this page. The default is
/// <see langword="null"/>: there is none.</param>
/// <param name="totalCount">The vendor's count of all products, before the local filters. The default is
/// <see langword="null"/>: the vendor reports none.</param>
/// <param name="requestId">The vendor's id of the request. The default is <see langword="null"/>: it is not known.
/// </param>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ProductPage(
    IReadOnlyList<Product> items, string? continuationToken = null, long? totalCount = null, string? requestId = null)
{
    private readonly PagePlaces? _places;

    internal ProductPage(PagePlaces places, IReadOnlyList<Product> items, long? totalCount, string? requestId)
        : this(items, continuationToken: null, totalCount, requestId) => _places = places;

    /// <summary>Gets the products that match the query, possibly none.</summary>
    [JsonPropertyName("items")]
    public IReadOnlyList<Product> Items { get; } = items ?? [];

    /// <summary>Gets the token from which a listing continues after this page. It is <see langword="null"/> at the end
    /// of the listing and for a vendor that responds with one array.</summary>
    [JsonPropertyName("continuationToken")]
    public string? ContinuationToken => TokenAfter(Items.Count);

    /// <summary>Gets the vendor's count of all products, before the local filters; <see langword="null"/> if the vendor
    /// reports none.</summary>
    [JsonPropertyName("totalCount")]
    public long? TotalCount => totalCount;

    /// <summary>Gets the vendor's id of the request, for questions to its support.</summary>
    [JsonPropertyName("requestId")]
    public string? RequestId => requestId;

    /// <summary>Returns the number of products.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Items.Count} products";

    /// <summary>Returns the continuation token after the first <paramref name="count"/> products of this page.
    /// </summary>
    internal string? TokenAfter(int count) =>
        _places is not null ? _places.TokenAfter(count)
        : count == Items.Count ? continuationToken
        : null;
}
