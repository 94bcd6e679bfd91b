using System.Text.Json.Serialization;

namespace ProductClients.Vendors.Scp;

/// <summary>The models of Samsung Cloud Platform, for System.Text.Json without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(ScpProductList))]
[JsonSerializable(typeof(ScpProductQuery))]
internal sealed partial class ScpJsonContext : JsonSerializerContext;
