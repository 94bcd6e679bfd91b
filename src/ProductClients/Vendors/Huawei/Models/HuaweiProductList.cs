using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductClients.Vendors.Huawei;

/// <summary>The response of "Querying Products" (table 5 of the vendor's page).</summary>
public sealed class HuaweiProductList
{
    /// <summary>Gets or sets the number of all products of the query.</summary>
    public int? Count { get; set; }

    /// <summary>Gets or sets the products of this page.</summary>
    public IReadOnlyList<HuaweiProduct?>? Products { get; set; }

    /// <summary>Gets or sets the JSON fields that this version of the library does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalFields { get; set; }

    /// <summary>Returns the number of products on this page and in all pages.</summary>
    public override string ToString() => $"{Products?.Count ?? 0} of {Count} products";
}
