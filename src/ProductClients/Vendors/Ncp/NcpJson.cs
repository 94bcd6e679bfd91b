using System.Text.Json.Serialization.Metadata;

namespace ProductClients.Vendors.Ncp;

/// <summary>Provides the JSON metadata with which an app writes a NAVER Cloud Platform API Gateway product
/// and reads it back.</summary>
/// <remarks>Thread-safe. The JSON has the names of the vendor's API and keeps the fields that this version of the
/// library does not know.</remarks>
public static class NcpJson
{
    /// <summary>Gets the metadata of <see cref="NcpProduct"/>.</summary>
    public static JsonTypeInfo<NcpProduct> Product => NcpJsonContext.Default.NcpProduct;
}
