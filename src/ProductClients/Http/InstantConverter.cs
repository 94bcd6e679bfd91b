using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductClients.Http;

/// <summary>Reads an ISO 8601 time. A time without an offset is UTC, never the local time of the machine. An empty
/// string is <see langword="null"/>.</summary>
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

    // The serializer writes null itself.
    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value!.Value);
}
