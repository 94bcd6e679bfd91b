using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductClients.Vendors.Huawei;

/// <summary>A text of a product: <c>ProductTextInfo</c> (table 8 of the vendor's page).</summary>
public sealed class HuaweiProductText
{
    /// <summary>Gets or sets the title.</summary>
    public string? Title { get; set; }

    /// <summary>Gets or sets the text.</summary>
    public string? Text { get; set; }

    /// <summary>Gets or sets the JSON fields that this version of the library does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalFields { get; set; }

    /// <summary>Returns the title.</summary>
    public override string ToString() => Title ?? "";
}
