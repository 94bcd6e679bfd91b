using System.Runtime.ExceptionServices;
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
            new ApiContentSerializer(api.Registration, json),
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
            if (error is JsonException json)
            {
                return new ValueTask<Exception?>(Invalid(api, response, json, settings));
            }

            // Refit would drop an exception of another type that is returned for an IApiResponse.
            ExceptionDispatchInfo.Throw(error);
            throw error;
        };
        return RestService.ForGenerated<T>(client, settings);
    }

    // Without the inner exception: the path in its message may contain text of the response. The message here is
    // redacted.
    private static Exception Invalid(
        ApiDefinition api, HttpResponseMessage response, JsonException error, RefitSettings settings)
    {
        var problem = ApiContentSerializer.Describe(error);
        // Other content is that of a response of the app's own resilience strategy.
        var content = response.Content as BufferedContent;
        var failure = content?.State.Invalid(problem, content.Memory.Span) ?? api.Registration.Unread(problem);
        if (!api.MethodOf(response.RequestMessage!).ReturnsErrors)
        {
            return failure;
        }

        if (content is not null)
        {
            ErrorContent.Redact(response, content.State);
        }

        return new ErrorResponseException(failure, response, content: null, settings);
    }
}
