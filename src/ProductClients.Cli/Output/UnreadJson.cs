using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductClients.Cli.Output;

/// <summary>Skips the native model of a product, which the tool neither prints nor reads as a model.</summary>
internal sealed class UnreadJson : JsonConverter<object>
{
    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        reader.Skip();
        return null;
    }

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) =>
        writer.WriteNullValue();
}
