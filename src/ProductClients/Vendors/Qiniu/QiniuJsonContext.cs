using System.Text.Json.Serialization;

namespace ProductClients.Vendors.Qiniu;

/// <summary>The models of spock, for System.Text.Json without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(QiniuProduct))]
internal sealed partial class QiniuJsonContext : JsonSerializerContext;
