using System.Text.Json.Serialization.Metadata;

namespace ProductClients.Vendors.LicenseSpring;

/// <summary>Provides the JSON metadata with which an app writes a LicenseSpring product
/// and reads it back.</summary>
/// <remarks>Thread-safe. The JSON has the names of the vendor's API and keeps the fields that this version of the
/// library does not know.</remarks>
public static class LicenseSpringJson
{
    /// <summary>Gets the metadata of <see cref="LicenseSpringProduct"/>.</summary>
    public static JsonTypeInfo<LicenseSpringProduct> Product => LicenseSpringJsonContext.Default.LicenseSpringProduct;
}
