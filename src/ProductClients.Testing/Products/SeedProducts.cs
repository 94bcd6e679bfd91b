using System.Text;
using System.Text.Json;

namespace ProductClients.Testing;

/// <summary>The example products of a vendor's own page. The complete example response is embedded.</summary>
internal static class SeedProducts
{
    /// <summary>Returns the raw text of each product in the array that <paramref name="select"/> selects.</summary>
    public static IReadOnlyList<byte[]> Load(string resource, Func<JsonElement, JsonElement> select)
    {
        using var stream = typeof(SeedProducts).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is not in the assembly.");
        using var document = JsonDocument.Parse(stream);
        return [.. select(document.RootElement).EnumerateArray()
            .Select(static product => Encoding.UTF8.GetBytes(product.GetRawText()))];
    }
}
