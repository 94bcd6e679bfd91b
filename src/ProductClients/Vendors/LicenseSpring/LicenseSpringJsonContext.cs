using System.Text.Json.Serialization;
using ProductClients.Http;

namespace ProductClients.Vendors.LicenseSpring;

/// <summary>The models of the License API v4, for System.Text.Json without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(InstantConverter)])]
[JsonSerializable(typeof(LicenseSpringProduct))]
internal sealed partial class LicenseSpringJsonContext : JsonSerializerContext;
