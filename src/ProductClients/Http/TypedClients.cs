using System.Globalization;
using System.Reflection;
using System.Text.Json.Serialization;
using Refit;

namespace ProductClients.Http;

/// <summary>Makes the clients of the typed interfaces. All that differs between Refit and the polyfill is in this file.
/// </summary>
internal static class TypedClients
{
    /// <param name="client">The registration's client; its handlers have turned every failure into an exception.</param>
    /// <param name="registration">The registration to name in errors.</param>
    /// <param name="json">The vendor's models.</param>
    /// <param name="timeFormat">How the vendor writes an instant in a query, in UTC.</param>
    /// <typeparam name="T">The typed interface.</typeparam>
    public static T Create<T>(HttpClient client, Registration registration, JsonSerializerContext json, string timeFormat)
        where T : class
    {
        var settings = new RefitSettings(new JsonContentSerializer(registration, json), new WireFormatter(timeFormat))
        {
            // The handlers and the serializer throw what should leave; Refit would wrap it.
            ExceptionFactory = static _ => new ValueTask<Exception?>(result: null),
            TransportExceptionFactory = static (_, error, _) => error,
            DeserializationExceptionFactory = static (_, error) => new ValueTask<Exception?>(error),
        };
        return RestService.ForGenerated<T>(client, settings);
    }

    /// <summary>Writes the values of queries and paths.</summary>
    private sealed class WireFormatter(string timeFormat) : IUrlParameterFormatter, IUrlScalarFormatter
    {
        private readonly DefaultUrlParameterFormatter _other = new();

        public string? Format(object? value, ICustomAttributeProvider attributeProvider, Type type) =>
            value switch
            {
                bool flag => Format(flag),
                DateTimeOffset instant => Format(instant),
                _ => _other.Format(value, attributeProvider, type),
            };

        public string Format(bool value) => value ? "true" : "false";

        public string Format(long value) => value.ToString(CultureInfo.InvariantCulture);

        public string Format(DateTimeOffset value) =>
            value.UtcDateTime.ToString(timeFormat, CultureInfo.InvariantCulture);
    }
}
