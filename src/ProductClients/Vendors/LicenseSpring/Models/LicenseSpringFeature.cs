using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductClients.Vendors.LicenseSpring;

/// <summary>A feature of a product.</summary>
public sealed record LicenseSpringFeature
{
    /// <summary>Gets the feature's id (64 bits).</summary>
    public long? Id { get; init; }

    /// <summary>Gets the code.</summary>
    public string? Code { get; init; }

    /// <summary>Gets the type: <c>activation</c> or <c>consumption</c>.</summary>
    public string? FeatureType { get; init; }

    /// <summary>Gets the maximum consumption.</summary>
    public long? MaxConsumption { get; init; }

    /// <summary>Gets the metadata, any JSON.</summary>
    public JsonElement? Metadata { get; init; }

    /// <summary>Gets or sets the fields this version does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalFields { get; set; }
}
