using System.Globalization;
using System.Reflection;
using System.Text.Json.Serialization;
using Refit;

namespace ProductClients.Http;

/// <summary>Creates the Refit clients of the typed interfaces, and their settings. All code that adapts Refit is in
/// this file.</summary>
internal static class TypedClients
{
    /// <summary>Creates the client of a registration. Its handlers have already turned every failure into an
    /// exception.</summary>
    public static T Create<T>(HttpClient client, RefitSettings settings)
        where T : class
    {
        // The handlers and the serializer throw the exceptions for the caller; Refit would wrap them.
        settings.ExceptionFactory = static _ => new ValueTask<Exception?>(result: null);
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
        new(new VendorContentSerializer(registration, json, idName), new WireFormatter(timeFormat))
        {
            DeserializationExceptionFactory = static (_, error) => new ValueTask<Exception?>(error),
        };

    /// <summary>Formats path and query values. Rejects values that Refit would change.</summary>
    private sealed class WireFormatter(string timeFormat) : DefaultUrlParameterFormatter
    {
        public override string? Format(object? value, ICustomAttributeProvider attributeProvider, Type type)
        {
            var text = value switch
            {
                bool flag => flag ? "true" : "false",
                DateTimeOffset instant => instant.UtcDateTime.ToString(timeFormat, CultureInfo.InvariantCulture),
                Enum member when !Enum.IsDefined(member.GetType(), member) =>
                    throw new ArgumentOutOfRangeException(
                        NameOf(attributeProvider, type), value, "The enum has no such member."),
                _ => base.Format(value, attributeProvider, type),
            };
            return Check(text, attributeProvider, type);
        }

        private static string? Check(string? text, ICustomAttributeProvider attributeProvider, Type type)
        {
            // Escaping does not help: System.Uri and many servers resolve a dot segment.
            if (text is null or "" or "." or ".." && IsPath(attributeProvider))
            {
                throw new ArgumentException(
                    "A path value must not be null, empty, '.' or '..': the request would have another path.",
                    NameOf(attributeProvider, type));
            }

            // Uri.EscapeDataString would replace the surrogate with U+FFFD, and the query would ask for another text.
            return IsWellFormed(text)
                ? text
                : throw new ArgumentException(
                    "The text has a lone surrogate, which has no UTF-8 form.", NameOf(attributeProvider, type));
        }

        // For an item of a list, Refit passes the type as attributeProvider. For a query parameter, attributeProvider
        // has [Query].
        private static bool IsPath(ICustomAttributeProvider attributeProvider) =>
            attributeProvider is not Type && !attributeProvider.IsDefined(typeof(QueryAttribute), inherit: true);

        private static string NameOf(ICustomAttributeProvider attributeProvider, Type type) =>
            attributeProvider.GetCustomAttributes(typeof(AliasAsAttribute), inherit: true)
                is [AliasAsAttribute alias, ..]
                ? alias.Name
                : type.Name;

        private static bool IsWellFormed(ReadOnlySpan<char> text)
        {
            for (int at; (at = text.IndexOfAnyInRange('\uD800', '\uDFFF')) >= 0; text = text[(at + 2)..])
            {
                if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
