using System.Text.Json.Serialization;
using ProductClients.Http;

namespace ProductClients.Vendors.LicenseSpring;

/// <summary>Provides the JSON metadata of the LicenseSpring models, generated for System.Text.Json.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(InstantConverter)])]
[JsonSerializable(typeof(LicenseSpringProduct))]
[JsonSerializable(typeof(List<LicenseSpringProduct>))]
internal sealed partial class LicenseSpringJsonContext : JsonSerializerContext;
