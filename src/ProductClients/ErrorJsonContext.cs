using System.Text.Json.Serialization;

namespace ProductClients;

/// <summary>Provides the JSON metadata of failures, generated for System.Text.Json.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ErrorJson))]
internal sealed partial class ErrorJsonContext : JsonSerializerContext;
