using System.Text.Json;

namespace ProductClients.Testing.Tests.Clients;

/// <summary>Reads JSON values for assertions.</summary>
internal static class JsonReading
{
    public static string[] Texts(this JsonElement products, string property) =>
        [.. products.EnumerateArray().Select(product => product.GetProperty(property).GetString()!)];

    /// <summary>Returns the parsed products.</summary>
    public static JsonElement[] Parsed(this EmulatedProducts products) =>
        [.. products.Select(static json => JsonElement.Parse(json))];

    /// <summary>Returns the complete example response of the vendor's page.</summary>
    public static string Seed(string resource)
    {
        using var stream = typeof(VendorEmulator).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
