using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ProductClients;

/// <summary>Writes <see cref="Product.Native"/> as the vendor's JSON. Public only because generated serializers of an
/// app create it.</summary>
/// <remarks>A model of the app's own is written with the metadata that the options have for its type; without any it is
/// <see langword="null"/>. It is read back as a <see cref="JsonElement"/>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NativeConverter : JsonConverter<object>
{
    private static readonly NativeModelAttribute[] BuiltIn =
        [.. typeof(NativeConverter).Assembly.GetCustomAttributes<NativeModelAttribute>()];

    /// <inheritdoc/>
    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonElement.ParseValue(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(options);
        if (value is JsonElement element)
        {
            element.WriteTo(writer);
        }
        else if (TypeInfoOf(value.GetType(), options) is { } typeInfo)
        {
            JsonSerializer.Serialize(writer, value, typeInfo);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    /// <summary>Returns the typed model of a built-in vendor for the JSON object that was read; any other value
    /// unchanged.</summary>
    internal static object ToModel(string vendor, object native) =>
        native is JsonElement { ValueKind: JsonValueKind.Object } json
        && Array.Find(BuiltIn, model => model.Vendor == vendor) is { } found
            ? json.Deserialize(found.TypeInfo)!
            : native;

    // An object without members stands for a product without a native model.
    private static JsonTypeInfo? TypeInfoOf(Type type, JsonSerializerOptions options) =>
        Array.Find(BuiltIn, model => model.TypeInfo.Type == type)?.TypeInfo
        ?? (type != typeof(object) && options.TryGetTypeInfo(type, out var typeInfo) ? typeInfo : null);
}
