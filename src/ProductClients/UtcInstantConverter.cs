using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductClients;

/// <summary>Writes an instant in UTC, such as <c>2026-01-31T12:00:00Z</c>. Public only because generated serializers of
/// an app create it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UtcInstantConverter : JsonConverter<DateTimeOffset?>
{
    /// <inheritdoc/>
    public override DateTimeOffset? Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        // The serializer writes null itself.
        writer.WriteStringValue(value!.Value.UtcDateTime);
    }
}
