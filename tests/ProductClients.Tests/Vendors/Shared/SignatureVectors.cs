using System.Text.Json;

namespace ProductClients.Tests.Vendors.Shared;

/// <summary>The signature vectors of the vendors' SDKs and documents.</summary>
internal static class SignatureVectors
{
    private static readonly JsonElement Root = Load();

    public static IEnumerable<TheoryDataRow<string>> Names(string section, Func<JsonElement, bool>? where = null) =>
        Root.GetProperty(section).EnumerateArray()
            .Where(vector => where is null || where(vector))
            .Select(static vector => new TheoryDataRow<string>(vector.Text("name")));

    public static JsonElement Get(string section, string name) =>
        Root.GetProperty(section).EnumerateArray().Single(vector => vector.Text("name") == name);

    /// <summary>Returns a text of a vector, or an empty text if the vector does not have it.</summary>
    public static string Text(this JsonElement vector, string property) =>
        vector.TryGetProperty(property, out var value) ? value.GetString() ?? "" : "";

    /// <summary>Returns a header of a vector, or null if the vector does not have it.</summary>
    public static string? Header(this JsonElement vector, string name) =>
        vector.GetProperty("headers").TryGetProperty(name, out var value) ? value.GetString() : null;

    public static IEnumerable<KeyValuePair<string, string>> Headers(this JsonElement vector) =>
        vector.GetProperty("headers").EnumerateObject()
            .Select(static header => KeyValuePair.Create(header.Name, header.Value.GetString()!));

    private static JsonElement Load() => JsonElement.Parse(Resources.Read("Vectors/signatures.json"));
}
