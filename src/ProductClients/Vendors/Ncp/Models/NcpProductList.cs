using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductClients.Vendors.Ncp;

/// <summary>The response of "View product list".</summary>
public sealed record NcpProductList
{
    /// <summary>Gets a count whose meaning is not documented: the example shows 4 beside a total of 1.</summary>
    public long? InitialCount { get; init; }

    /// <summary>Gets the page.</summary>
    public NcpProductPage? ProductPage { get; init; }

    /// <summary>Gets or sets the fields this version does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalFields { get; set; }
}
