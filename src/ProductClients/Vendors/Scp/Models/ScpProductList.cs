using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductClients.Vendors.Scp;

/// <summary>The response of "List products": <c>ProductListResponse</c>.</summary>
public sealed record ScpProductList
{
    /// <summary>Gets the number of products. The vendor's example shows the total here.</summary>
    public int? Count { get; init; }

    /// <summary>Gets the number of this page.</summary>
    public int? CurrentPage { get; init; }

    /// <summary>Gets the products of this page.</summary>
    public IReadOnlyList<ScpProduct?>? Products { get; init; }

    /// <summary>Gets the number of all products of the query.</summary>
    public int? TotalCount { get; init; }

    /// <summary>Gets the number of all pages of the query.</summary>
    public int? TotalPages { get; init; }

    /// <summary>Gets or sets the JSON fields that this version of the library does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalFields { get; set; }
}
