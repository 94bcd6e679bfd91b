using System.Text.Json.Serialization.Metadata;

namespace ProductClients.Vendors.Huawei;

/// <summary>Provides the JSON metadata with which an app writes a Huawei Cloud MetaStudio product
/// and reads it back.</summary>
/// <remarks>Thread-safe. The JSON has the names of the vendor's API and keeps the fields that this version of the
/// library does not know.</remarks>
public static class HuaweiJson
{
    /// <summary>Gets the metadata of <see cref="HuaweiProduct"/>.</summary>
    public static JsonTypeInfo<HuaweiProduct> Product => HuaweiJsonContext.Default.HuaweiProduct;
}
