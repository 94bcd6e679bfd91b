using System.Globalization;
using System.Reflection;
using System.Text.Json.Serialization;
using Refit;

namespace ProductClients.Http;

/// <summary>Creates the clients and the settings of the typed interfaces. Everything that adapts Refit is in this file.
/// </summary>
internal static class TypedClients
{
    /// <summary>Creates the client of a registration, whose handlers have turned every failure into an exception.</summary>
    public static T Create<T>(HttpClient client, RefitSettings settings)
        where T : class
    {
        // The handlers and the serializer throw what the caller is to see; Refit would wrap it.
        settings.ExceptionFactory = static _ => new ValueTask<Exception?>(result: null);
        settings.TransportExceptionFactory = static (_, error, _) => error;
        return RestService.ForGenerated<T>(client, settings);
    }

    /// <summary>Creates the settings with which any client sends what the vendor documents.</summary>
    /// <param name="registration">The registration to name in errors.</param>
    /// <param name="json">The vendor's models.</param>
    /// <param name="timeFormat">How the vendor writes an instant in a query, in UTC.</param>
    public static RefitSettings CreateSettings(Registration registration, JsonSerializerContext json, string timeFormat) =>
        new(new VendorContentSerializer(registration, json), new WireFormatter(timeFormat))
        {
            DeserializationExceptionFactory = static (_, error) => new ValueTask<Exception?>(error),
        };

    /// <summary>Formats the values of paths and queries, and refuses those that Refit would send as something else.</summary>
    private sealed class WireFormatter(string timeFormat) : DefaultUrlParameterFormatter
    {
        public override string? Format(object? value, ICustomAttributeProvider attributeProvider, Type type)
        {
            var text = value switch
            {
                bool flag => flag ? "true" : "false",
                DateTimeOffset instant => instant.UtcDateTime.ToString(timeFormat, CultureInfo.InvariantCulture),
                Enum member when !Enum.IsDefined(member.GetType(), member) =>
                    throw new ArgumentOutOfRangeException(NameOf(attributeProvider, type), value, "The enum has no such member."),
                _ => base.Format(value, attributeProvider, type),
            };
            return Check(text, attributeProvider, type);
        }

        private static string? Check(string? text, ICustomAttributeProvider attributeProvider, Type type)
        {
            // No escape protects a dot: System.Uri, and servers after it, resolve such a segment.
            if (text is null or "" or "." or ".." && IsPath(attributeProvider))
            {
                throw new ArgumentException(
                    "A path value must not be null, empty, '.' or '..': the request would have another path.",
                    NameOf(attributeProvider, type));
            }

            // Uri.EscapeDataString would send U+FFFD instead, and ask for something else.
            return IsWellFormed(text)
                ? text
                : throw new ArgumentException(
                    "The text has a lone surrogate, which has no UTF-8 form.", NameOf(attributeProvider, type));
        }

        // Refit gives an item of a list its type as the attribute provider, and a query parameter one with [Query].
        private static bool IsPath(ICustomAttributeProvider attributeProvider) =>
            attributeProvider is not Type && !attributeProvider.IsDefined(typeof(QueryAttribute), inherit: true);

        private static string NameOf(ICustomAttributeProvider attributeProvider, Type type) =>
            attributeProvider.GetCustomAttributes(typeof(AliasAsAttribute), inherit: true) is [AliasAsAttribute alias, ..]
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
