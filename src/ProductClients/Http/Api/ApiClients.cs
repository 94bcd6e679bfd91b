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
            ExceptionFactory = static _ => new ValueTask<Exception?>(result: null),
            TransportExceptionFactory = static (_, error, _) => error,
        };
        return RestService.ForGenerated<T>(client, settings);
    }
}
