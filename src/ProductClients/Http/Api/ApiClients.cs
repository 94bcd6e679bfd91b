using System.Text.Json;
using Refit;

namespace ProductClients.Http;

/// <summary>Creates the Refit clients of the interfaces of the app.</summary>
internal static class ApiClients
{
    /// <summary>Creates a client. Its errors are those of the handlers.</summary>
    public static T Create<T>(HttpClient client, ApiDefinition api, JsonSerializerOptions json)
        where T : class
    {
        var settings = new RefitSettings(
            new ApiContentSerializer(json),
            new WireFormatter(WireValue.Iso8601, checksPaths: false),
            new FormFormatter())
        {
            HttpRequestMessageOptions = new(StringComparer.Ordinal) { [ApiDefinition.PropertyName] = api },
            // A body of a known length, which can be sent again.
            RequestBodySerialization = RequestBodySerializationMode.Buffered,
        };
        // A method that returns an IApiResponse returns every error but an argument error and a cancellation. The other
        // methods throw the errors as they are.
        settings.ExceptionFactory = response => new ValueTask<Exception?>(
            response.Content is ErrorContent { Failure: { } failure } content
                ? new ErrorResponseException(failure, response, content.Body, settings)
                : null);
        settings.TransportExceptionFactory = (request, error, _) =>
            error is ProductClientException && api.MethodOf(request).ReturnsErrors
                ? new ApiRequestException(request, request.Method, settings, error)
                : error;
        settings.DeserializationExceptionFactory = (response, error) =>
        {
            var failure = error is JsonException json ? Invalid(response.Content, json) : error;
            return new ValueTask<Exception?>(
                failure is not OperationCanceledException && api.MethodOf(response.RequestMessage!).ReturnsErrors
                    ? new ErrorResponseException(failure, response, content: null, settings)
                    : failure);
        };
        return RestService.ForGenerated<T>(client, settings);
    }

    // Without the inner exception: the path in its message may contain text of the response. The message here is
    // redacted.
    private static ProductClientException Invalid(HttpContent content, JsonException error)
    {
        var body = (BufferedContent)content;
        return body.State.Invalid(ApiContentSerializer.Describe(error), body.Memory.Span);
    }
}
