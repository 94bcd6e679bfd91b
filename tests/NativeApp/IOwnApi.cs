using Refit;

namespace NativeApp;

/// <summary>An interface of the app's own, for endpoints that the emulators have only after <c>Map</c>.</summary>
internal interface IOwnApi : IOwnBase
{
    [Get("/own/{id}")]
    Task<Own> GetAsync(string id, DateTimeOffset since, bool isOpen);

    [Post("/own")]
    Task<IApiResponse<Own>> CreateAsync([Body] Own own);

    [Get("/own/busy/{id}")]
    Task<Own> GetBusyAsync(string id);

    [Post("/own/busy")]
    Task<IApiResponse<Own>> CreateBusyAsync([Body] Own own);

    [Get("/own")]
    IAsyncEnumerable<Own> ReadAsync();
}
