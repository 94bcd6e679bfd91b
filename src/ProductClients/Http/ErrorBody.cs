using System.Globalization;
using System.Text;
using System.Text.Json;
using ProductClients.Redaction;

namespace ProductClients.Http;

/// <summary>The body of an error response: JSON if it can be parsed as JSON, whatever its content type is; otherwise
/// text.</summary>
internal sealed class ErrorBody(JsonElement json, string body, Func<string, string?> redact)
{
    private const int QuotedLength = 500;

    private string? _text;

    /// <summary>Gets the root of the JSON; <see cref="JsonValueKind.Undefined"/> if the body is not JSON.</summary>
    public JsonElement Json => json;

    /// <summary>Gets the first 500 characters of the body as one line, redacted and without control
    /// characters.</summary>
    public string Text => _text ??= SafeText.OneLine(redact(body)!, QuotedLength);

    /// <summary>Gets the body, redacted.</summary>
    public string Redacted => redact(body)!;

    /// <summary>Reads a body.</summary>
    /// <param name="body">The body.</param>
    /// <param name="redact">Redacts the body before it is cut.</param>
    public static ErrorBody Parse(ReadOnlySpan<byte> body, Func<string, string?> redact) =>
        new(ParseJson(body), Encoding.UTF8.GetString(body), redact);

    /// <summary>Returns the root of a JSON body; <see cref="JsonValueKind.Undefined"/> if it is not JSON.</summary>
    public static JsonElement ParseJson(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(ByteOrderMark.Skip(body), new JsonReaderOptions { MaxDepth = 32 });
            return JsonElement.ParseValue(ref reader);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    /// <summary>Returns a property; <see cref="JsonValueKind.Undefined"/> if there is none, or no object.</summary>
    public static JsonElement Property(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    /// <summary>Returns the same body without its JSON.</summary>
    public ErrorBody AsPlainText() => new(default, body, redact);

    /// <summary>Returns the value of the first named property that holds text, as text.</summary>
    public static string? FirstText(JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (AsText(Property(element, name)) is { Length: > 0 } text)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>Returns the HTTP status that a text states; <see langword="null"/> if it is none of an error.</summary>
    public static int? StatusIn(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var status)
        && status is >= 400 and < 800
            ? status
            : null;

    /// <summary>Returns the properties of an object whose values are strings.</summary>
    public static IEnumerable<KeyValuePair<string, string>> TextProperties(JsonElement element) =>
        element.EnumerateObject()
            .Where(static property => property.Value.ValueKind == JsonValueKind.String)
            .Select(static property => KeyValuePair.Create(property.Name, AsText(property.Value)!));

    /// <summary>Returns the text of a string, a number, an object with a message, or an array of these.</summary>
    private static string? AsText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Object => FirstText(value, "message", "msg", "detail"),
        JsonValueKind.Array => string.Join("; ", value.EnumerateArray().Select(AsText).OfType<string>()),
        _ => null,
    };
}
