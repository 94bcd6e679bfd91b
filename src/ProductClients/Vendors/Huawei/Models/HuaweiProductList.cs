using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductClients.Vendors.Huawei;

/// <summary>The response of "Querying Products" (table 5 of the vendor's page).</summary>
public sealed record HuaweiProductList
{
    /// <summary>Gets the number of all products of the query.</summary>
    public int? Count { get; init; }

    /// <summary>Gets the products of this page.</summary>
    public IReadOnlyList<HuaweiProduct?>? Products { get; init; }

    /// <summary>Gets or sets the JSON fields that this version of the library does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalFields { get; set; }
}
