using System.Text.Json.Serialization;

namespace ProductClients.Providers.Ncp;

/// <summary>The models of API Gateway, for System.Text.Json without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(NcpProductList))]
internal sealed partial class NcpJsonContext : JsonSerializerContext;
