using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductClients.Vendors.Scp;

/// <summary>The response of "List products": <c>ProductListResponse</c>.</summary>
public sealed class ScpProductList
{
    /// <summary>Gets or sets the number of products. The vendor's example shows the total here.</summary>
    public int? Count { get; set; }

    /// <summary>Gets or sets the number of this page.</summary>
    public int? CurrentPage { get; set; }

    /// <summary>Gets or sets the products of this page.</summary>
    public IReadOnlyList<ScpProduct?>? Products { get; set; }

    /// <summary>Gets or sets the number of all products of the query.</summary>
    public int? TotalCount { get; set; }

    /// <summary>Gets or sets the number of all pages of the query.</summary>
    public int? TotalPages { get; set; }

    /// <summary>Gets or sets the JSON fields that this version of the library does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalFields { get; set; }

    /// <summary>Returns the number of products on this page and in all pages.</summary>
    public override string ToString() => $"{Products?.Count ?? 0} of {TotalCount} products";
}
