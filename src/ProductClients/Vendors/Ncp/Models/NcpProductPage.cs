using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductClients.Vendors.Ncp;

/// <summary>A page of "View product list".</summary>
public sealed class NcpProductPage
{
    /// <summary>Gets or sets the number of all products of the query.</summary>
    public long? Total { get; set; }

    /// <summary>Gets or sets the products of this page.</summary>
    public IReadOnlyList<NcpProduct?>? Content { get; set; }

    /// <summary>Gets or sets the JSON fields that this version of the library does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalFields { get; set; }

    /// <summary>Returns the number of products on this page and in all pages.</summary>
    public override string ToString() => $"{Content?.Count ?? 0} of {Total} products";
}
