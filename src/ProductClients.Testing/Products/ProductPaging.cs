using System.Text.Json;

namespace ProductClients.Testing;

/// <summary>Cutting a page out of the found products and writing it.</summary>
internal static class ProductPaging
{
    /// <summary>The products as a list, without a copy when they are one already.</summary>
    public static IReadOnlyList<EmulatedProduct> AsList(this IEnumerable<EmulatedProduct> products) =>
        products as EmulatedProduct[] ?? [.. products];

    /// <summary>The page at <paramref name="offset"/>; empty past the end.</summary>
    public static IReadOnlyList<EmulatedProduct> Page(this IReadOnlyList<EmulatedProduct> found, long offset, int size)
    {
        var start = (int)Math.Min(offset, found.Count);
        var page = new EmulatedProduct[Math.Min(size, found.Count - start)];
        for (var i = 0; i < page.Length; i++)
            page[i] = found[start + i];
        return page;
    }

    /// <summary>Writes the products as they are, byte for byte.</summary>
    public static void WriteProducts(this Utf8JsonWriter json, string property, IReadOnlyList<EmulatedProduct> page)
    {
        json.WriteStartArray(property);
        foreach (var product in page)
            json.WriteRawValue(product.ToUtf8().Span, skipInputValidation: true);
        json.WriteEndArray();
    }
}
