using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductClients.Vendors.Ncp;

/// <summary>A page of "View product list".</summary>
public sealed record NcpProductPage
{
    /// <summary>Gets the number of all products of the query.</summary>
    public long? Total { get; init; }

    /// <summary>Gets the products of this page.</summary>
    public IReadOnlyList<NcpProduct?>? Content { get; init; }

    /// <summary>Gets or sets the JSON fields that this version of the library does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalFields { get; set; }
}
