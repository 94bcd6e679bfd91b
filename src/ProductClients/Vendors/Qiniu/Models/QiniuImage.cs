using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductClients.Vendors.Qiniu;

/// <summary>The image of a service.</summary>
public sealed class QiniuImage
{
    /// <summary>Gets or sets the image's name.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets the image's tag.</summary>
    public string? Tag { get; set; }

    /// <summary>Gets or sets the JSON fields that this version of the library does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalFields { get; set; }

    /// <summary>Returns the name and the tag.</summary>
    public override string ToString() => $"{Name}:{Tag}";
}
