using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductClients;

/// <summary>Writes filters as their names, whatever converter of enum values the options of the app have. Public only
/// because generated serializers of an app create it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ProductFiltersConverter : JsonConverter<IReadOnlyList<ProductFilter>>
{
    /// <inheritdoc/>
    public override IReadOnlyList<ProductFilter>? Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize(ref reader, ErrorJsonContext.Default.IReadOnlyListProductFilter);

    /// <inheritdoc/>
    public override void Write(
        Utf8JsonWriter writer, IReadOnlyList<ProductFilter> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, ErrorJsonContext.Default.IReadOnlyListProductFilter);
}
