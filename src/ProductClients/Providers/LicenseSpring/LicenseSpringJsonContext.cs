using System.Text.Json.Serialization;

namespace ProductClients.Providers.LicenseSpring;

/// <summary>The models of the License API v4, for System.Text.Json without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(LicenseSpringProduct))]
internal sealed partial class LicenseSpringJsonContext : JsonSerializerContext;
