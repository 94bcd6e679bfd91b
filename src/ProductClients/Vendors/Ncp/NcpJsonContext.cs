using System.Text.Json.Serialization;
using ProductClients.Http;

namespace ProductClients.Vendors.Ncp;

/// <summary>Provides the JSON metadata of the NAVER Cloud Platform API Gateway models, generated for
/// System.Text.Json.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(InstantConverter)])]
[JsonSerializable(typeof(NcpProductList))]
[JsonSerializable(typeof(NcpProductQuery))]
internal sealed partial class NcpJsonContext : JsonSerializerContext;
