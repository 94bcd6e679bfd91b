using System.Globalization;
using System.Text.Json;

namespace ProductClients.Caching;

/// <summary>Builds an entry from the pages of a listing, up to the limits of an entry.</summary>
internal sealed class EntryBuilder(PageCodec codec, EntryLimits limits)
{
    // The report, the key, the tags and what a cache adds to an entry.
    private const int Overhead = 8 * 1024;
    private const int OverheadOfPage = 8;

    private readonly List<ReadOnlyMemory<byte>> _pages = [];
    private long _bytes = Overhead;
    private int _products;

    public long Bytes => _bytes;

    /// <summary>Adds a page.</summary>
    /// <returns>Why the listing cannot be stored; <see langword="null"/> if it can.</returns>
    public string? TryAdd(ProductPage page, ListingReport counts)
    {
        if (page.Items.Select(codec.FaultOf).FirstOrDefault(static why => why is not null) is { } fault)
        {
            return fault;
        }

        _products += page.Items.Count;
        if (_products > limits.MaxProducts)
        {
            return TooLong($"more than {limits.MaxProducts} products", nameof(limits.MaxProducts));
        }

        byte[] json;
        try
        {
            json = codec.Write(page, counts);
            if (codec.HasModelsOfTheApp)
            {
                // Such a model may be one that can be written but not read.
                codec.Read(json, long.MaxValue);
            }
        }
        catch (Exception error)
        {
            return $"its native models cannot be written and read as JSON ({error.GetType().Name})";
        }

        _pages.Add(json);
        _bytes += json.Length + OverheadOfPage;
        return _bytes > limits.MaxBytes
            ? TooLong($"more than {limits.MaxBytes} bytes", nameof(limits.MaxBytes))
            : null;
    }

    public CachedListing Build(ListingReport report, DateTimeOffset now) => new(
        now, _products, JsonSerializer.SerializeToUtf8Bytes(report, ProductClientsJson.ListingReport), _pages)
    {
        IsVerified = true,
    };

    private static string TooLong(FormattableString size, string option) =>
        $"it has {size.ToString(CultureInfo.InvariantCulture)} (option {option})";
}
