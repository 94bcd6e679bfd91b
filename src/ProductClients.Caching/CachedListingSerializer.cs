using System.Buffers;
using Microsoft.Extensions.Caching.Hybrid;

namespace ProductClients.Caching;

/// <summary>Writes and reads an entry for the cache of Microsoft.</summary>
internal sealed class CachedListingSerializer : IHybridCacheSerializer<CachedListing>
{
    // The cache takes its buffer back, so the entry needs a copy.
    public CachedListing Deserialize(ReadOnlySequence<byte> source) => CachedListingFormat.Read(source.ToArray());

    public void Serialize(CachedListing value, IBufferWriter<byte> target) => CachedListingFormat.Write(value, target);
}
