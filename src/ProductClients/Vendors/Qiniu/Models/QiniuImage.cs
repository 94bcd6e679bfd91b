using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductClients.Vendors.Qiniu;

/// <summary>The image of a service.</summary>
public sealed record QiniuImage
{
    /// <summary>Gets the image's name.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the image's tag.</summary>
    public string? Tag { get; init; }

    /// <summary>Gets or sets the JSON fields that this version of the library does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalFields { get; set; }
}
