using System.Text.Json.Serialization;

namespace ProductClients.Oracles.Tests.Oracle;

/// <summary>Questions and responses as JSON, one a line.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OracleQuestion))]
[JsonSerializable(typeof(Signature))]
internal sealed partial class OracleJson : JsonSerializerContext;
