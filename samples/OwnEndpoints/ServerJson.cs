using System.Text.Json.Serialization;

namespace ProductClients.Samples.OwnEndpoints;

/// <summary>The JSON of <see cref="IServerApi"/>, generated at build time, so the app can be compiled ahead of time.
/// </summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Server))]
[JsonSerializable(typeof(NewServer))]
public sealed partial class ServerJson : JsonSerializerContext;
