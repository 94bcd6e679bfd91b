using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductClients.Vendors.Huawei;

/// <summary>A product of Huawei Cloud MetaStudio: <c>ProductDetailInfo</c> (table 6 of the vendor's page).</summary>
[DebuggerDisplay("{ProductId,nq} {Name,nq}")]
public sealed record HuaweiProduct
{
    /// <summary>Gets the product's id.</summary>
    public string? ProductId { get; init; }

    /// <summary>Gets the product's name.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the description.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the tags: at most 50, of at most 16 bytes each.</summary>
    public IReadOnlyList<string?>? Tags { get; init; }

    /// <summary>Gets the thumbnail.</summary>
    public HuaweiProductCover? Cover { get; init; }

    /// <summary>Gets the texts.</summary>
    public IReadOnlyList<HuaweiProductText>? TextList { get; init; }

    /// <summary>Gets the material assets.</summary>
    public IReadOnlyList<HuaweiProductAsset>? AssetList { get; init; }

    /// <summary>Gets the time of creation (RFC 3339).</summary>
    public DateTimeOffset? CreateTime { get; init; }

    /// <summary>Gets the time of the last change (RFC 3339).</summary>
    public DateTimeOffset? UpdateTime { get; init; }

    /// <summary>Gets the status. The vendor may add values; see <see cref="HuaweiProductState"/> for the known
    /// ones.</summary>
    public string? State { get; init; }

    /// <summary>Gets or sets the JSON fields that this version of the library does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalFields { get; set; }
}
