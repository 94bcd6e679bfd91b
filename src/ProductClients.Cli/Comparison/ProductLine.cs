using System.Text.Json;
using System.Text.Unicode;

namespace ProductClients.Cli.Comparison;

/// <summary>A product that is parsed from a line.</summary>
internal sealed class ProductLine : IDisposable
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly JsonDocument _document;

    private static ReadOnlySpan<byte> EscapeStart => "\\u"u8;

    private ProductLine(InputLine line, JsonDocument document)
    {
        _document = document;
        if (Root.ValueKind != JsonValueKind.Object)
        {
            throw line.Invalid("is not a JSON object");
        }

        // Valid UTF-8 can hold an invalid string only as an escaped surrogate.
        if (line.Text.AsSpan().IndexOf(EscapeStart) >= 0)
        {
            RequireText(Root);
        }

        Key = new ProductKey(Required(line, "registration"), Required(line, "id"));
    }

    public ProductKey Key { get; }

    public JsonElement Root => _document.RootElement;

    public string? Name => Text("name");

    /// <summary>Parses a line.</summary>
    /// <exception cref="UsageException">The line is not a product.</exception>
    public static ProductLine Parse(InputLine line)
    {
        if (!Utf8.IsValid(line.Text))
        {
            throw line.Invalid("is not valid UTF-8");
        }

        JsonDocument? document = null;
        try
        {
            document = JsonDocument.Parse(line.Text, Strict);
            return new ProductLine(line, document);
        }
        catch (JsonException error)
        {
            throw line.Invalid($"is not a JSON object ({WithoutPlace(error.Message)})");
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, such as \uD83D.
            throw line.Invalid("has a string that is not valid Unicode");
        }
        catch (UsageException)
        {
            document!.Dispose();
            throw;
        }
    }

    public void Dispose() => _document.Dispose();

    private static void RequireText(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                {
                    _ = property.Name;
                    RequireText(property.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    RequireText(item);
                }

                break;
            case JsonValueKind.String:
                _ = value.GetString();
                break;
        }
    }

    private string Required(InputLine line, string property) =>
        Text(property) ?? throw line.Invalid($"has no string property '{property}'");

    private string? Text(string property) =>
        Root.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    // Removes the parser's line number, which counts lines within this line.
    private static string WithoutPlace(string message)
    {
        var place = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (place < 0 ? message : message[..place]).TrimEnd('.');
    }
}
