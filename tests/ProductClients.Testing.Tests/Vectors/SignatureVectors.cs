using System.Text.Json;

namespace ProductClients.Testing.Tests.Vectors;

/// <summary>The signature vectors of the vendors' SDKs and documents.</summary>
internal static class SignatureVectors
{
    private static readonly JsonElement Root = Load();

    public static IEnumerable<TheoryDataRow<string>> Names(string section) =>
        Root.GetProperty(section).EnumerateArray()
            .Select(vector => new TheoryDataRow<string>(vector.GetProperty("name").GetString()!));

    public static JsonElement Get(string section, string name) =>
        Root.GetProperty(section).EnumerateArray().Single(vector => vector.GetProperty("name").GetString() == name);

    public static string Text(this JsonElement vector, string property) =>
        vector.TryGetProperty(property, out var value) ? value.GetString() ?? "" : "";

    public static IEnumerable<KeyValuePair<string, string>> Headers(this JsonElement vector) =>
        vector.GetProperty("headers").EnumerateObject()
            .Select(header => new KeyValuePair<string, string>(header.Name, header.Value.GetString()!));

    private static JsonElement Load()
    {
        using var stream = typeof(SignatureVectors).Assembly.GetManifestResourceStream("signatures.json")!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}
