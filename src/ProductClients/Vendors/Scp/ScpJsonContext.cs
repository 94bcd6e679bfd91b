using System.Text.Json.Serialization;
using ProductClients.Http;

namespace ProductClients.Vendors.Scp;

/// <summary>Provides the JSON metadata of the Samsung Cloud Platform models, generated for System.Text.Json.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(LocalTimeConverter)])]
[JsonSerializable(typeof(ScpProductList))]
[JsonSerializable(typeof(ScpProductQuery))]
internal sealed partial class ScpJsonContext : JsonSerializerContext;
