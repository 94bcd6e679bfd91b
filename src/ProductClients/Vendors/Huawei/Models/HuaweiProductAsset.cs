using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductClients.Vendors.Huawei;

/// <summary>A material asset of a product: <c>ProductMediaDetailInfo</c> (table 9 of the vendor's page).</summary>
public sealed record HuaweiProductAsset
{
    /// <summary>Gets the asset's id.</summary>
    public string? AssetId { get; init; }

    /// <summary>Gets the type. The vendor documents <c>IMAGE</c>, <c>VIDEO</c> and <c>AUDIO</c>.</summary>
    public string? AssetType { get; init; }

    /// <summary>Gets the position. Without a position, or with 0, assets are sorted by creation time.</summary>
    public int? Order { get; init; }

    /// <summary>Gets the asset's name.</summary>
    public string? AssetName { get; init; }

    /// <summary>Gets the asset's status.</summary>
    public string? AssetState { get; init; }

    /// <summary>Gets the path of the cover image.</summary>
    public string? CoverUrl { get; init; }

    /// <summary>Gets the path of the thumbnail.</summary>
    public string? ThumbnailUrl { get; init; }

    /// <summary>Gets the path of the asset itself.</summary>
    public string? MainUrl { get; init; }

    /// <summary>Gets or sets the JSON fields that this version of the library does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalFields { get; set; }
}
