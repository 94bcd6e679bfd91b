using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductClients;

/// <summary>Writes a failure and reads it back, without its cause, its stack and its
/// <see cref="ProductClientException.SignatureDifference"/>. Public only because generated serializers of an app create
/// it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ProductClientExceptionConverter : JsonConverter<ProductClientException>
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) =>
        typeof(ProductClientException).IsAssignableFrom(typeToConvert);

    /// <inheritdoc/>
    public override ProductClientException? Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        typeToConvert == typeof(ProductClientException)
            ? JsonSerializer.Deserialize(ref reader, ErrorJsonContext.Default.ErrorJson)?.ToException()
            : throw new NotSupportedException($"Read a {typeToConvert.Name} as a {nameof(ProductClientException)}.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ProductClientException value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);
        JsonSerializer.Serialize(writer, ErrorJson.Of(value), ErrorJsonContext.Default.ErrorJson);
    }
}
