using System.Text.Json.Serialization;

namespace ProductClients.Oracles.Tests.Oracle;

/// <summary>Questions and responds as JSON, one a line.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OracleQuestion))]
[JsonSerializable(typeof(Signature))]
internal sealed partial class OracleJson : JsonSerializerContext;
