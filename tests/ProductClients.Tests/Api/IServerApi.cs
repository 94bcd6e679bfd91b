using System.Text.Json.Serialization;
using Refit;

namespace ProductClients.Tests.Api;

/// <summary>An interface as an application writes it, for endpoints that the emulators have only after
/// <c>Map</c>.</summary>
internal interface IServerApi : IServerDeletion
{
    [Get("/servers/{id}")]
    Task<Server?> GetAsync(string? id, bool? full = null, CancellationToken cancellationToken = default);

    [Get("/servers")]
    Task<IReadOnlyList<Server>> ListAsync(
        ServerStatus status, DateTimeOffset since, DateOnly day, string name, CancellationToken cancellationToken);

    [Get("/servers/{id}")]
    Task<IApiResponse<Server>> FindAsync(string id, CancellationToken cancellationToken = default);

    [Get("/servers/{id}")]
    ValueTask<string> GetTextAsync(string id, CancellationToken cancellationToken = default);

    [Get("/servers/{id}")]
    Task<HttpResponseMessage> GetResponseAsync(string id, CancellationToken cancellationToken = default);

    [Head("/servers/{id}")]
    Task<IApiResponse> HeadAsync(string id, CancellationToken cancellationToken = default);

    [Head("/servers/{id}")]
    Task<Server?> HeadServerAsync(string id, CancellationToken cancellationToken = default);

    [Get("/servers/{id}/log")]
    Task<Stream> DownloadAsync(string id, CancellationToken cancellationToken = default);

    [Get("/servers/{id}/log")]
    Task<IApiResponse<Stream>> TryDownloadAsync(string id, CancellationToken cancellationToken = default);

    [Get("/events")]
    IAsyncEnumerable<Server> ReadEventsAsync(CancellationToken cancellationToken = default);

    [Get("/files/{**path}")]
    Task<string> GetFileAsync(string path, CancellationToken cancellationToken = default);

    [Get("")]
    Task<string> FollowAsync([Url] string address, CancellationToken cancellationToken = default);

    [Get("//elsewhere.example/servers")]
    Task<string> CallElsewhereAsync(CancellationToken cancellationToken = default);

    [Post("/servers")]
    Task<Server> CreateAsync([Body] Server server, CancellationToken cancellationToken = default);

    [Post("/servers")]
    Task<IApiResponse<Server>> TryCreateAsync([Body] Server server, CancellationToken cancellationToken = default);

    [Put("/servers/{id}")]
    Task RenameAsync(
        string id,
        [Body(BodySerializationMethod.UrlEncoded)] Rename rename,
        CancellationToken cancellationToken = default);

    [Patch("/servers/{id}")]
    Task<string> PatchAsync(string id, [Body] string text, CancellationToken cancellationToken = default);

    [Multipart]
    [Post("/servers/{id}/image")]
    Task<string> AttachAsync(
        string id, [AliasAs("image")] ByteArrayPart image, string note, CancellationToken cancellationToken = default);

    [Put("/servers/{id}/tag")]
    Task TagAsync(
        string id,
        [Body] string tag,
        [Property(RequestRetry.PropertyName)] bool isIdempotent = true,
        CancellationToken cancellationToken = default);

    [Put("/servers/{id}/image")]
    Task<string> UploadAsync(string id, [Body] Stream image, CancellationToken cancellationToken = default);
}

/// <summary>A base interface, whose methods belong to the interfaces that extend it.</summary>
internal interface IServerDeletion
{
    [Delete("/servers/{id}")]
    Task DeleteAsync(string id, CancellationToken cancellationToken = default);

    [Delete("/servers/{id}")]
    Task<IApiResponse> TryDeleteAsync(string id, CancellationToken cancellationToken = default);
}

internal enum ServerStatus
{
    Running,
    Stopped,
}

internal sealed record Server(string Id, string Name);

internal sealed class Rename
{
    [JsonPropertyName("new_name")]
    public string? NewName { get; init; }

    [AliasAs("at")]
    public DateTimeOffset At { get; init; }

    public bool Force { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Server))]
[JsonSerializable(typeof(IReadOnlyList<Server>))]
internal sealed partial class ServerJson : JsonSerializerContext;

[JsonSerializable(typeof(string))]
internal sealed partial class NoJson : JsonSerializerContext;
