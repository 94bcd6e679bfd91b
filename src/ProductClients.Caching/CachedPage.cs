namespace ProductClients.Caching;

/// <summary>A page of an entry, with what the report of the listing counted up to it.</summary>
internal sealed class CachedPage
{
    public required IReadOnlyList<Product> Items { get; init; }

    /// <summary>Gets the places of the products; <see langword="null"/> if the vendor responds with one array.
    /// </summary>
    public string? Places { get; init; }

    public long? Total { get; init; }

    public string? RequestId { get; init; }

    public long Received { get; init; }

    public long Duplicates { get; init; }

    public int Pages { get; init; }
}
