using System.Text.Json;

namespace ProductClients.Testing;

/// <summary>Takes one page of the products that match, and writes it.</summary>
internal static class ProductPaging
{
    /// <summary>Returns the products as a list. A list is returned as it is, without a copy.</summary>
    public static IReadOnlyList<EmulatedProduct> AsList(this IEnumerable<EmulatedProduct> products) =>
        products as EmulatedProduct[] ?? [.. products];

    /// <summary>Returns the page at <paramref name="offset"/>. It is empty after the last product.</summary>
    public static IReadOnlyList<EmulatedProduct> Page(this IReadOnlyList<EmulatedProduct> found, long offset, int size)
    {
        var start = (int)Math.Min(offset, found.Count);
        var page = new EmulatedProduct[Math.Min(size, found.Count - start)];
        for (var i = 0; i < page.Length; i++)
            page[i] = found[start + i];
        return page;
    }

    /// <summary>Writes the products byte for byte.</summary>
    public static void WriteProducts(this Utf8JsonWriter json, string property, IReadOnlyList<EmulatedProduct> page)
    {
        json.WriteStartArray(property);
        foreach (var product in page)
            json.WriteRawValue(product.ToUtf8().Span, skipInputValidation: true);
        json.WriteEndArray();
    }
}
