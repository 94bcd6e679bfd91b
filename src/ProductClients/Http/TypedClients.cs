using System.Text.Json.Serialization;
using Refit;

namespace ProductClients.Http;

/// <summary>Creates the Refit clients of the typed interfaces, and their settings.</summary>
internal static class TypedClients
{
    /// <summary>Creates the client of a registration. Its handlers have already turned every failure into an
    /// exception.</summary>
    public static T Create<T>(HttpClient client, RefitSettings settings)
        where T : class
    {
        // The handlers and the serializer throw the exceptions for the caller; Refit would wrap them. Refit calls this
        // before it loads the page into a buffer for the serializer.
        settings.ExceptionFactory = static response =>
        {
            (response.Content as BufferedContent)?.IsReadFromMemory = true;
            return new ValueTask<Exception?>(result: null);
        };
        settings.TransportExceptionFactory = static (_, error, _) => error;
        return RestService.ForGenerated<T>(client, settings);
    }

    /// <summary>Creates settings that write requests as the vendor documents them.</summary>
    /// <param name="registration">The registration that errors name.</param>
    /// <param name="json">The JSON metadata of the vendor's models.</param>
    /// <param name="timeFormat">The format of a time in a query, in UTC.</param>
    /// <param name="idName">The JSON name of a product's id, which errors name.</param>
    public static RefitSettings CreateSettings(
        Registration registration, JsonSerializerContext json, string timeFormat, string idName) =>
        new(new VendorContentSerializer(registration, json, idName), new WireFormatter(timeFormat, checksPaths: true))
        {
            DeserializationExceptionFactory = static (_, error) => new ValueTask<Exception?>(error),
        };
}
