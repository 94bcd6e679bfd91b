using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ProductClients.Cli.Commands;

namespace ProductClients.Cli.Output;

/// <summary>The JSON serialization of all output. Text of any script is not escaped; control characters are. The
/// library defines the JSON of products and reports.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DifferenceRecord))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(SignedHeaders))]
[JsonSerializable(typeof(ChangeRecord))]
internal sealed partial class ToolJson : JsonSerializerContext
{
    /// <summary>Gets the context that writes one line.</summary>
    public static ToolJson Compact { get; } = new(Written(indented: false));

    /// <summary>Gets the context that writes indented documents.</summary>
    public static ToolJson Indented { get; } = new(Written(indented: true));

    /// <summary>Gets the metadata that writes a product as one line and reads it, without its native model.</summary>
    public static JsonTypeInfo<Product> Product { get; } = OfLibrary<Product>(indented: false);

    /// <summary>Gets the metadata that writes a report as an indented document.</summary>
    public static JsonTypeInfo<CatalogReport> Report { get; } = OfLibrary<CatalogReport>(indented: true);

    /// <summary>Returns a line of JSON as it is printed. On a terminal, code points that would change the display are
    /// escaped; the values are the same.</summary>
    public static string Line(string json, bool isTerminal) => isTerminal ? VisibleText.OfJson(json) : json;

    private static JsonTypeInfo<T> OfLibrary<T>(bool indented) => (JsonTypeInfo<T>)new JsonSerializerOptions(
        Written(indented)) { TypeInfoResolver = ProductClientsJson.WithoutNative.WithAddedModifier(SkipNative) }
        .GetTypeInfo(typeof(T));

    private static void SkipNative(JsonTypeInfo typeInfo)
    {
        foreach (var property in typeInfo.Properties.Where(static property => property.PropertyType == typeof(object)))
        {
            property.CustomConverter = new UnreadJson();
        }
    }

    private static JsonSerializerOptions Written(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = indented,
        NewLine = "\n",
    };
}
