using System.ComponentModel;
using System.Text.Json.Serialization;

namespace ProductClients.Caching;

/// <summary>An entry of the cache: a complete listing of one registration. Immutable, so that a cache in memory shares
/// it. The mark of a verified entry is the only exception.</summary>
/// <param name="storedAt">When the listing of the vendor ended.</param>
/// <param name="products">The number of products.</param>
/// <param name="report">The report of the listing, as JSON.</param>
/// <param name="pages">The pages of the listing, each as JSON.</param>
[ImmutableObject(true)]
[JsonConverter(typeof(CachedListingConverter))]
internal sealed class CachedListing(
    DateTimeOffset storedAt, int products, ReadOnlyMemory<byte> report, IReadOnlyList<ReadOnlyMemory<byte>> pages)
{
    /// <summary>The version of this form. An entry of another version has another key.</summary>
    public const byte Schema = 1;

    public DateTimeOffset StoredAt => storedAt;

    public int Products => products;

    public ReadOnlyMemory<byte> Report => report;

    public IReadOnlyList<ReadOnlyMemory<byte>> Pages => pages;

    /// <summary>Gets or sets whether this process can read all pages. An entry of another process is read once before
    /// it is used, so that no listing fails after its first product.</summary>
    public bool IsVerified { get; set; }
}
