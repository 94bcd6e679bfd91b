using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductClients.Vendors.LicenseSpring;

/// <summary>A feature of a product.</summary>
public sealed record LicenseSpringFeature
{
    /// <summary>Gets the id of the feature (64 bits).</summary>
    public long? Id { get; init; }

    /// <summary>Gets the code of the feature.</summary>
    public string? Code { get; init; }

    /// <summary>Gets the type: <c>activation</c> or <c>consumption</c>.</summary>
    public string? FeatureType { get; init; }

    /// <summary>Gets the maximum consumption.</summary>
    public long? MaxConsumption { get; init; }

    /// <summary>Gets the metadata, which can be any JSON.</summary>
    public JsonElement? Metadata { get; init; }

    /// <summary>Gets or sets the JSON fields that this version of the library does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalFields { get; set; }
}
