using System.Text.Json.Serialization;
using ProductClients.Http;

namespace ProductClients.Vendors.Huawei;

/// <summary>Provides the JSON metadata of the Huawei Cloud MetaStudio models, generated for System.Text.Json.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(InstantConverter)])]
[JsonSerializable(typeof(HuaweiProductList))]
[JsonSerializable(typeof(HuaweiProductQuery))]
internal sealed partial class HuaweiJsonContext : JsonSerializerContext;
