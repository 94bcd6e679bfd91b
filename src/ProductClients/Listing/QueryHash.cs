using System.Security.Cryptography;

namespace ProductClients.Listing;

/// <summary>A hash of the parts of a query that decide which products a vendor returns and in which order. A
/// continuation token is valid only for the same hash.</summary>
/// <remarks>The hash includes which filters are sent to the vendor. Another version of the library may send more
/// filters, and the positions in the vendor's list would differ.</remarks>
internal static class QueryHash
{
    public const int Size = 16;

    public static byte[] Of(ListingPlan plan) => Of(plan.Query, plan.Source.Pushed, plan.Source.NativeKey);

    /// <summary>Returns the hash of a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="pushed">The filters that are sent to the vendor.</param>
    /// <param name="nativeKey">What tells the native parameters apart; <see langword="null"/> if there are none.
    /// </param>
    public static byte[] Of(ProductQuery query, IEnumerable<ProductFilter> pushed, string? nativeKey)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        WriteAll(writer, query.Ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        WriteAll(writer, query.Statuses.Distinct().Order().Select(static status => status.ToString()));
        WriteAll(writer, pushed.Order().Select(static filter => filter.ToString()));
        foreach (var text in new[] { query.Name, query.NameContains, query.Tag, query.Category, nativeKey })
        {
            writer.Write(text is not null);
            Write(writer, text ?? string.Empty);
        }

        foreach (var time in new[] { query.CreatedFrom, query.CreatedTo, query.UpdatedFrom, query.UpdatedTo })
        {
            writer.Write(time?.UtcTicks ?? -1);
        }

        writer.Flush();
        return SHA256.HashData(bytes.ToArray())[..Size];
    }

    private static void WriteAll(BinaryWriter writer, IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            writer.Write(true);
            Write(writer, text);
        }

        writer.Write(false);
    }

    // UTF-8 has no half of a surrogate pair, and would make two texts with different halves the same.
    private static void Write(BinaryWriter writer, string text)
    {
        writer.Write7BitEncodedInt(text.Length);
        foreach (var unit in text)
        {
            writer.Write((ushort)unit);
        }
    }
}
