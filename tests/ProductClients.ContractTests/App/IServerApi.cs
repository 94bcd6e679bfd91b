using System.Text.Json.Serialization;
using Refit;

namespace ProductClients.ContractTests.App;

/// <summary>Endpoints of a vendor as an application needs them.</summary>
internal interface IServerApi
{
    [Post("/servers")]
    Task<Server> CreateAsync([Body] NewServer server);

    [Delete("/servers/{id}")]
    Task DeleteAsync(string id);
}

internal sealed record NewServer(string Name);

internal sealed record Server(string Id, string Name);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(NewServer))]
[JsonSerializable(typeof(Server))]
internal sealed partial class ServerJsonContext : JsonSerializerContext;
