using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductClients.Vendors.Huawei;

/// <summary>The thumbnail of a product: <c>ProductCoverDetailInfo</c> (table 7 of the vendor's page).</summary>
public sealed class HuaweiProductCover
{
    /// <summary>Gets or sets the asset's id.</summary>
    public string? AssetId { get; set; }

    /// <summary>Gets or sets the path of the cover image.</summary>
    public string? CoverUrl { get; set; }

    /// <summary>Gets or sets the path of the thumbnail.</summary>
    public string? ThumbnailUrl { get; set; }

    /// <summary>Gets or sets the JSON fields that this version of the library does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalFields { get; set; }

    /// <summary>Returns the id of the asset.</summary>
    public override string ToString() => AssetId ?? "";
}
