using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductClients.Vendors.Ncp;

/// <summary>The response of "View product list".</summary>
public sealed class NcpProductList
{
    /// <summary>Gets or sets a count whose meaning is not documented: the vendor's example shows 4, with a total of
    /// 1.</summary>
    public long? InitialCount { get; set; }

    /// <summary>Gets or sets the page.</summary>
    public NcpProductPage? ProductPage { get; set; }

    /// <summary>Gets or sets the JSON fields that this version of the library does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalFields { get; set; }

    /// <summary>Returns the text of the page.</summary>
    public override string ToString() => $"{ProductPage}";
}
