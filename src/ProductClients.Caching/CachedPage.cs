namespace ProductClients.Caching;

/// <summary>A page of an entry, with what the report of the listing counted up to it.</summary>
internal sealed class CachedPage
{
    public IReadOnlyList<CachedProduct> Items { get; set; } = [];

    /// <summary>Gets or sets the places of the products; <see langword="null"/> if the vendor responds with one array.
    /// </summary>
    public string? Places { get; set; }

    public long? Total { get; set; }

    public string? RequestId { get; set; }

    public long Received { get; set; }

    public long Duplicates { get; set; }

    public int Pages { get; set; }
}
