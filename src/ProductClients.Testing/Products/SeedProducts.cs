using System.Text;
using System.Text.Json;

namespace ProductClients.Testing;

/// <summary>The example products of a vendor's own page, embedded as the whole example response.</summary>
internal static class SeedProducts
{
    /// <summary>The raw text of each product in the array that <paramref name="select"/> finds.</summary>
    public static IReadOnlyList<byte[]> Load(string resource, Func<JsonElement, JsonElement> select)
    {
        using var stream = typeof(SeedProducts).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is not in the assembly.");
        using var document = JsonDocument.Parse(stream);
        return [.. select(document.RootElement).EnumerateArray()
            .Select(static product => Encoding.UTF8.GetBytes(product.GetRawText()))];
    }
}
