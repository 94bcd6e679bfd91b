using System.Text.Json;

namespace ProductClients.Testing.Tests.Clients;

/// <summary>Short ways to what tests look at.</summary>
internal static class JsonReading
{
    public static string[] Texts(this JsonElement products, string property) =>
        [.. products.EnumerateArray().Select(product => product.GetProperty(property).GetString()!)];

    public static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    /// <summary>The parsed catalogue.</summary>
    public static JsonElement[] Parsed(this EmulatedCatalog catalog) => [.. catalog.Select(Parse)];

    /// <summary>The whole example answer embedded from the vendor's page.</summary>
    public static string Seed(string resource)
    {
        using var stream = typeof(VendorEmulator).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
