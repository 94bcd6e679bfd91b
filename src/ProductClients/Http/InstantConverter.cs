using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductClients.Http;

/// <summary>Converts a time (see <see cref="Instants"/>). A time without an offset is UTC. An empty text is
/// <see langword="null"/>.</summary>
internal sealed class InstantConverter : JsonConverter<DateTimeOffset?>
{
    public override DateTimeOffset? Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Instants.Read(ref reader)?.Instant;

    // The serializer writes null itself.
    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value!.Value);
}
