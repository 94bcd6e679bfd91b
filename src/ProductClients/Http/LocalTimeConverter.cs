using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductClients.Http;

/// <summary>Converts a time whose offset the vendor does not send (see <see cref="Instants"/>). Such a time has the
/// kind <see cref="DateTimeKind.Unspecified"/>; a time with an offset is UTC. An empty text is
/// <see langword="null"/>.</summary>
internal sealed class LocalTimeConverter : JsonConverter<DateTime?>
{
    public override DateTime? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Instants.Read(ref reader) switch
        {
            null => null,
            { HasOffset: true } time => time.Instant.UtcDateTime,
            { } time => time.Instant.DateTime,
        };

    // The serializer writes null itself.
    public override void Write(Utf8JsonWriter writer, DateTime? value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value!.Value);
}
