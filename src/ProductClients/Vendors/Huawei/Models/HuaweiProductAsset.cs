using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductClients.Vendors.Huawei;

/// <summary>A material asset of a product: <c>ProductMediaDetailInfo</c> (table 9 of the vendor's page).</summary>
public sealed class HuaweiProductAsset
{
    /// <summary>Gets or sets the asset's id.</summary>
    public string? AssetId { get; set; }

    /// <summary>Gets or sets the type. The vendor documents <c>IMAGE</c>, <c>VIDEO</c> and <c>AUDIO</c>.</summary>
    public string? AssetType { get; set; }

    /// <summary>Gets or sets the position. Without a position, or with 0, assets are sorted by creation time.</summary>
    public int? Order { get; set; }

    /// <summary>Gets or sets the asset's name.</summary>
    public string? AssetName { get; set; }

    /// <summary>Gets or sets the asset's status.</summary>
    public string? AssetState { get; set; }

    /// <summary>Gets or sets the path of the cover image.</summary>
    public string? CoverUrl { get; set; }

    /// <summary>Gets or sets the path of the thumbnail.</summary>
    public string? ThumbnailUrl { get; set; }

    /// <summary>Gets or sets the path of the asset itself.</summary>
    public string? MainUrl { get; set; }

    /// <summary>Gets or sets the JSON fields that this version of the library does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalFields { get; set; }

    /// <summary>Returns the id and the name.</summary>
    public override string ToString() => $"{AssetId} {AssetName}";
}
