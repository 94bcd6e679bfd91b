using Refit;

namespace NativeApp;

/// <summary>The base interface, whose methods are found in a trimmed program too.</summary>
internal interface IOwnBase
{
    [Get("/own/{id}/missing")]
    Task<IApiResponse<Stream>> FindAsync(string id);
}
