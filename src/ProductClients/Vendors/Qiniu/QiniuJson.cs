using System.Text.Json.Serialization.Metadata;

namespace ProductClients.Vendors.Qiniu;

/// <summary>Provides the JSON metadata with which an app writes a Qiniu spock product
/// and reads it back.</summary>
/// <remarks>Thread-safe. The JSON has the names of the vendor's API and keeps the fields that this version of the
/// library does not know.</remarks>
public static class QiniuJson
{
    /// <summary>Gets the metadata of <see cref="QiniuProduct"/>.</summary>
    public static JsonTypeInfo<QiniuProduct> Product => QiniuJsonContext.Default.QiniuProduct;
}
