using System.Text.Json.Serialization;

namespace ProductClients.Oracles.Tests.Oracle;

/// <summary>The serialization code for inputs and signatures, one JSON text per line.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SigningInput))]
[JsonSerializable(typeof(Signature))]
internal sealed partial class OracleJson : JsonSerializerContext;
