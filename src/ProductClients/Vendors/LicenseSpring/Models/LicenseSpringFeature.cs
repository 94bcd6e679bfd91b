using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductClients.Vendors.LicenseSpring;

/// <summary>A feature of a product.</summary>
public sealed class LicenseSpringFeature
{
    /// <summary>Gets or sets the id of the feature (64 bits).</summary>
    public long? Id { get; set; }

    /// <summary>Gets or sets the code of the feature.</summary>
    public string? Code { get; set; }

    /// <summary>Gets or sets the type: <c>activation</c> or <c>consumption</c>.</summary>
    public string? FeatureType { get; set; }

    /// <summary>Gets or sets the maximum consumption.</summary>
    public long? MaxConsumption { get; set; }

    /// <summary>Gets or sets the metadata, which can be any JSON.</summary>
    public JsonElement? Metadata { get; set; }

    /// <summary>Gets or sets the JSON fields that this version of the library does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalFields { get; set; }

    /// <summary>Returns the id and the code.</summary>
    public override string ToString() => $"{Id} {Code}";
}
