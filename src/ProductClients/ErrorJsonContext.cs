using System.Text.Json.Serialization;

namespace ProductClients;

/// <summary>Provides the JSON metadata of failures and filters, generated for System.Text.Json, which no
/// options of an app change.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ErrorJson))]
[JsonSerializable(typeof(IReadOnlyList<ProductFilter>))]
internal sealed partial class ErrorJsonContext : JsonSerializerContext;
