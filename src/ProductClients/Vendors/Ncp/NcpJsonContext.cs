using System.Text.Json.Serialization;
using ProductClients.Http;

namespace ProductClients.Vendors.Ncp;

/// <summary>The models of API Gateway, for System.Text.Json without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(InstantConverter)])]
[JsonSerializable(typeof(NcpProductList))]
[JsonSerializable(typeof(NcpProductQuery))]
internal sealed partial class NcpJsonContext : JsonSerializerContext;
