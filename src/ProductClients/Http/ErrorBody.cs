using System.Text;
using System.Text.Json;
using ProductClients.Redaction;

namespace ProductClients.Http;

/// <summary>The body of a failed response: JSON if it can be read as such, whatever its content type says, else text.
/// </summary>
internal sealed class ErrorBody
{
    private const int QuotedLength = 500;

    private ErrorBody(JsonElement json, string text)
    {
        Json = json;
        Text = text;
    }

    /// <summary>Gets the body's root; <see cref="JsonValueKind.Undefined"/> if the body is not JSON.</summary>
    public JsonElement Json { get; }

    /// <summary>Gets the first characters of the body on one line, without control characters.</summary>
    public string Text { get; }

    public static ErrorBody Parse(ReadOnlySpan<byte> body)
    {
        var text = Quote(body);
        try
        {
            var reader = new Utf8JsonReader(ByteOrderMark.Skip(body), new JsonReaderOptions { MaxDepth = 32 });
            return new ErrorBody(JsonElement.ParseValue(ref reader), text);
        }
        catch (JsonException)
        {
            return new ErrorBody(default, text);
        }
    }

    /// <summary>Returns the same body as text alone.</summary>
    public ErrorBody AsPlainText() => new(default, Text);

    /// <summary>Returns a body's first characters, safe to put in one line of a message.</summary>
    public static string Quote(ReadOnlySpan<byte> body) =>
        SafeText.OneLine(Encoding.UTF8.GetString(body[..Math.Min(body.Length, QuotedLength)]), QuotedLength);

    /// <summary>Returns the first of some properties of an object that holds a text or a number, as text.</summary>
    public static string? FirstText(JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value)
                && AsText(value) is { Length: > 0 } text)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>Returns the text properties of an object.</summary>
    public static IEnumerable<KeyValuePair<string, string>> TextProperties(JsonElement element) =>
        element.EnumerateObject()
            .Where(static property => property.Value.ValueKind == JsonValueKind.String)
            .Select(static property => KeyValuePair.Create(property.Name, AsText(property.Value)!));

    /// <summary>Returns a text, a number, or an array of texts or of objects with a message, as one text.</summary>
    private static string? AsText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Object => FirstText(value, "message", "msg", "detail"),
        JsonValueKind.Array => string.Join("; ", value.EnumerateArray().Select(AsText).OfType<string>()),
        _ => null,
    };
}
