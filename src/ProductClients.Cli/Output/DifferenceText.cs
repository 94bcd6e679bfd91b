using System.Text.Json;

namespace ProductClients.Cli.Output;

/// <summary>Formats the parts of a difference as readable text.</summary>
internal static class DifferenceText
{
    private const string JsonStarts = "\"[{-0123456789";

    public static string SignOf(ProductChangeKind change) => change switch
    {
        ProductChangeKind.Added => "+",
        ProductChangeKind.Removed => "-",
        _ => "~",
    };

    /// <summary>Returns a value as JSON. A string is returned without quotes unless it could be taken for another
    /// value.</summary>
    public static string Of(JsonElement? value) => value switch
    {
        null => "null",
        { ValueKind: JsonValueKind.String } text when IsPlain(text.GetString()!) => text.GetString()!,
        { } other => JsonSerializer.Serialize(other, ToolJson.Compact.JsonElement),
    };

    private static bool IsPlain(string text) =>
        text.Length > 0
        && text.Trim().Length == text.Length
        && text is not ("null" or "true" or "false")
        && !text.Contains('→', StringComparison.Ordinal)
        && (!JsonStarts.Contains(text[0], StringComparison.Ordinal) || !IsJson(text));

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return text[0] == '"';
        }
    }
}
