using Refit;

namespace NativeApp;

/// <summary>An endpoint that no vendor has.</summary>
internal interface IOwnApi
{
    [Get("/own/{id}")]
    Task<HttpResponseMessage> GetAsync(string id);
}
