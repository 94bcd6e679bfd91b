using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductClients.Vendors.Huawei;

/// <summary>A product of Huawei Cloud MetaStudio: <c>ProductDetailInfo</c> (table 6 of the vendor's page).</summary>
/// <remarks>A property is <see langword="null"/> if the response does not have it. The library does not change a
/// product after it is read, so that any thread can read it. Equality is by reference.</remarks>
public sealed class HuaweiProduct
{
    /// <summary>Gets or sets the product's id.</summary>
    public string? ProductId { get; set; }

    /// <summary>Gets or sets the product's name.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets the description.</summary>
    public string? Description { get; set; }

    /// <summary>Gets or sets the tags: at most 50, of at most 16 bytes each.</summary>
    public IReadOnlyList<string?>? Tags { get; set; }

    /// <summary>Gets or sets the thumbnail.</summary>
    public HuaweiProductCover? Cover { get; set; }

    /// <summary>Gets or sets the texts.</summary>
    public IReadOnlyList<HuaweiProductText?>? TextList { get; set; }

    /// <summary>Gets or sets the material assets.</summary>
    public IReadOnlyList<HuaweiProductAsset?>? AssetList { get; set; }

    /// <summary>Gets or sets the time of creation (RFC 3339).</summary>
    public DateTimeOffset? CreateTime { get; set; }

    /// <summary>Gets or sets the time of the last change (RFC 3339).</summary>
    public DateTimeOffset? UpdateTime { get; set; }

    /// <summary>Gets or sets the status. The vendor may add values; see <see cref="HuaweiProductState"/> for the known
    /// ones.</summary>
    public string? State { get; set; }

    /// <summary>Gets or sets the JSON fields that this version of the library does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalFields { get; set; }

    /// <summary>Returns the id, the name and the status.</summary>
    public override string ToString() => $"{ProductId} {Name} ({State})";
}
