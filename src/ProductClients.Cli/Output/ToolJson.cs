using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ProductClients.Cli.Commands;
using ProductClients.Cli.Reporting;

namespace ProductClients.Cli.Output;

/// <summary>The JSON serialization of all output. Text of any script is not escaped; control characters are.
/// </summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ProductRecord))]
[JsonSerializable(typeof(DifferenceRecord))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(RunReport))]
[JsonSerializable(typeof(SignedHeaders))]
internal sealed partial class ToolJson : JsonSerializerContext
{
    /// <summary>Gets the context that writes one line.</summary>
    public static ToolJson Compact { get; } = new(Written(indented: false));

    /// <summary>Gets the context that writes indented documents.</summary>
    public static ToolJson Indented { get; } = new(Written(indented: true));

    /// <summary>Returns a line of JSON as it is printed. On a terminal, code points that would change the display are
    /// escaped; the values are the same.</summary>
    public static string Line(string json, bool isTerminal) => isTerminal ? VisibleText.OfJson(json) : json;

    private static JsonSerializerOptions Written(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = indented,
        NewLine = "\n",
    };
}
