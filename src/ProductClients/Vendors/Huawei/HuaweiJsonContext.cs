using System.Text.Json.Serialization;
using ProductClients.Http;

namespace ProductClients.Vendors.Huawei;

/// <summary>The models of Huawei Cloud MetaStudio, for System.Text.Json without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(InstantConverter)])]
[JsonSerializable(typeof(HuaweiProductList))]
[JsonSerializable(typeof(HuaweiProductQuery))]
internal sealed partial class HuaweiJsonContext : JsonSerializerContext;
