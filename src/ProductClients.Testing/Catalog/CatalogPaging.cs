using System.Text.Json;

namespace ProductClients.Testing;

/// <summary>Cutting a page out of the found products and writing it.</summary>
internal static class CatalogPaging
{
    /// <summary>The entries as a list, without a copy when they are one already.</summary>
    public static IReadOnlyList<CatalogEntry> AsList(this IEnumerable<CatalogEntry> entries) =>
        entries as CatalogEntry[] ?? [.. entries];

    /// <summary>The page at <paramref name="offset"/>; empty past the end.</summary>
    public static IReadOnlyList<CatalogEntry> Page(this IReadOnlyList<CatalogEntry> found, long offset, int size)
    {
        var start = (int)Math.Min(offset, found.Count);
        var page = new CatalogEntry[Math.Min(size, found.Count - start)];
        for (var i = 0; i < page.Length; i++)
            page[i] = found[start + i];
        return page;
    }

    /// <summary>Writes the products as they are, byte for byte.</summary>
    public static void WriteProducts(this Utf8JsonWriter json, string property, IReadOnlyList<CatalogEntry> page)
    {
        json.WriteStartArray(property);
        foreach (var entry in page)
            json.WriteRawValue(entry.ToUtf8().Span, skipInputValidation: true);
        json.WriteEndArray();
    }
}
