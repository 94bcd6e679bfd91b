using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductClients.Http;

/// <summary>Reads an instant: ISO 8601 with an offset in either form, or without one, which is UTC and never the zone of
/// this machine; an empty text is none.</summary>
internal sealed class InstantConverter : JsonConverter<DateTimeOffset?>
{
    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString();
        return string.IsNullOrEmpty(text) ? null
            : DateTimeOffset.TryParse(
                text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
                ? instant
                : throw new JsonException("A time is not ISO 8601.");
    }

    // Of a null the serializer takes care by itself.
    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value!.Value);
}
