using Refit;

namespace NativeApp;

/// <summary>An interface of the app's own, for an endpoint that no vendor has.</summary>
internal interface IOwnApi
{
    [Get("/own/{id}")]
    Task<HttpResponseMessage> GetAsync(string id);
}
