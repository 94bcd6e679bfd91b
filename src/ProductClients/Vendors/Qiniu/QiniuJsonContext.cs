using System.Text.Json.Serialization;

namespace ProductClients.Vendors.Qiniu;

/// <summary>Provides the JSON metadata of the Qiniu spock models, generated for System.Text.Json.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(QiniuProduct))]
[JsonSerializable(typeof(List<QiniuProduct>))]
internal sealed partial class QiniuJsonContext : JsonSerializerContext;
