namespace ProductClients.Changes;

/// <summary>The records of products, in chunks. A list that grows copies nothing, and at most one chunk is not full.
/// </summary>
internal sealed class RecordChunks
{
    private const int OffsetBits = 16;
    private const int MaxChunks = 1 << (32 - OffsetBits);

    // Smaller than an object of the large object heap.
    private const int ChunkSize = 1 << OffsetBits;

    private readonly List<Chunk> _chunks = [];

    public int Count => _chunks.Count;

    /// <summary>Gets the places of all records.</summary>
    /// <exception cref="InvalidDataException">A chunk has bytes that are no record.</exception>
    public IEnumerable<uint> Places
    {
        get
        {
            for (var index = 0; index < _chunks.Count; index++)
            {
                for (var offset = 0; offset < _chunks[index].Used;)
                {
                    var place = ((uint)index << OffsetBits) | (uint)offset;
                    offset += At(place).Size;
                    yield return place;
                }
            }
        }
    }

    /// <summary>Gets the record at a place.</summary>
    public ProductRecord At(uint place)
    {
        var chunk = _chunks[(int)(place >> OffsetBits)];
        return new ProductRecord(chunk.Bytes.AsSpan((int)(place & (ChunkSize - 1))..chunk.Used));
    }

    /// <summary>Gets the bytes of a chunk.</summary>
    public ReadOnlyMemory<byte> Block(int index) => _chunks[index].Bytes.AsMemory(0, _chunks[index].Used);

    /// <summary>Adds a record without hashes.</summary>
    /// <returns>The place of the record.</returns>
    public uint Add(ReadOnlySpan<byte> id, bool isUtf16)
    {
        var place = Reserve(ProductRecord.SizeOf(id.Length), out var bytes);
        ProductRecord.Create(bytes, id, isUtf16);
        return place;
    }

    /// <summary>Adds the bytes of a chunk.</summary>
    public void AddBlock(byte[] bytes, int used)
    {
        if (_chunks.Count == MaxChunks)
        {
            throw new InvalidOperationException(
                "A registration has too many products to watch: the state of one registration has at most 4 GiB.");
        }

        _chunks.Add(new Chunk(bytes) { Used = used });
    }

    /// <summary>Returns the records that are not removed. The records of this object are released meanwhile.</summary>
    public RecordChunks Compact()
    {
        var kept = new RecordChunks();
        for (var index = 0; index < _chunks.Count; index++)
        {
            for (var offset = 0; offset < _chunks[index].Used;)
            {
                var record = At(((uint)index << OffsetBits) | (uint)offset);
                offset += record.Size;
                if (!record.IsRemoved)
                {
                    kept.Reserve(record.Size, out var bytes);
                    record.Bytes.CopyTo(bytes);
                }
            }

            _chunks[index] = new Chunk([]);
        }

        return kept;
    }

    private uint Reserve(int size, out Span<byte> bytes)
    {
        if (_chunks is [.., { Bytes.Length: < ChunkSize } read])
        {
            read.Grow();
        }

        if (_chunks.Count == 0 || _chunks[^1].Bytes.Length - _chunks[^1].Used < size)
        {
            AddBlock(new byte[Math.Max(ChunkSize, size)], used: 0);
        }

        var chunk = _chunks[^1];
        var offset = chunk.Used;
        chunk.Used += size;
        bytes = chunk.Bytes.AsSpan(offset, size);
        return ((uint)(_chunks.Count - 1) << OffsetBits) | (uint)offset;
    }

    private sealed class Chunk(byte[] bytes)
    {
        public byte[] Bytes { get; private set; } = bytes;

        public int Used { get; set; }

        // A chunk that was read has no room for another record.
        public void Grow()
        {
            var grown = new byte[ChunkSize];
            Bytes.AsSpan(0, Used).CopyTo(grown);
            Bytes = grown;
        }
    }
}
