using System.Text.Json.Serialization;
using Refit;

namespace ProductClients.Tests.Api;

/// <summary>An interface as an application writes it, for endpoints that the emulators have only after
/// <c>Map</c>.</summary>
internal interface IServerApi
{
    [Get("/servers/{id}")]
    Task<Server> GetAsync(string id, [Query] bool? full = null, CancellationToken cancellationToken = default);

    [Post("/servers")]
    Task<Server> CreateAsync([Body] Server server, CancellationToken cancellationToken = default);
}

internal sealed record Server(string Id, string Name);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Server))]
internal sealed partial class ServerJson : JsonSerializerContext;
