using Refit;

namespace ProductClients.Samples.OwnEndpoints;

/// <summary>Endpoints of a vendor as the app needs them. A path is relative to the endpoint of the registration.
/// </summary>
public interface IServerApi
{
    [Get("/servers/{id}")]
    Task<Server> GetAsync(string id, CancellationToken cancellationToken = default);

    [Post("/servers")]
    Task<IApiResponse<Server>> CreateAsync([Body] NewServer server, CancellationToken cancellationToken = default);
}
