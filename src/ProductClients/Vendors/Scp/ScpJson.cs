using System.Text.Json.Serialization.Metadata;

namespace ProductClients.Vendors.Scp;

/// <summary>Provides the JSON metadata with which an app writes a Samsung Cloud Platform product
/// and reads it back.</summary>
/// <remarks>Thread-safe. The JSON has the names of the vendor's API and keeps the fields that this version of the
/// library does not know.</remarks>
public static class ScpJson
{
    /// <summary>Gets the metadata of <see cref="ScpProduct"/>.</summary>
    public static JsonTypeInfo<ScpProduct> Product => ScpJsonContext.Default.ScpProduct;
}
