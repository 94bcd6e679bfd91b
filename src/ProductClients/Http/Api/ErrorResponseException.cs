using Refit;

namespace ProductClients.Http;

/// <summary>A failure in <see cref="IApiResponse.Error"/> whose response was received. The type of the property allows
/// no other exception than one of Refit.</summary>
internal sealed class ErrorResponseException(
    Exception failure,
    HttpResponseMessage response,
    string? content,
    RefitSettings settings)
    : ApiException(
        failure.Message,
        response.RequestMessage!,
        response.RequestMessage!.Method,
        content,
        response.StatusCode,
        response.ReasonPhrase,
        response.Headers,
        settings,
        failure);
