using System.Numerics;

namespace ProductClients.Changes;

/// <summary>The products of a registration that a watch knows: for each the id, a hash of its fields, and whether the
/// listing of this round returned it. Besides its id, a product takes at most 64 bytes.</summary>
/// <remarks>A table with linear probing finds the record of an id. At least a quarter of its slots is free. The hashes
/// have the key of the watch, so a vendor cannot choose ids that collide.</remarks>
internal sealed class KnownProducts(WatchHasher hasher)
{
    private const int MinSlots = 16;

    private RecordChunks _records = new();

    // The place of a record plus one, or zero.
    private uint[] _slots = new uint[MinSlots];
    private int _received;

    // Between two rounds, all records have this mark.
    private int _mark;

    public int Count { get; private set; }

    /// <summary>Gets the records, to be written. No round is under way.</summary>
    public RecordChunks Records => _records;

    /// <summary>Adds records that were read.</summary>
    /// <exception cref="InvalidDataException">A chunk has bytes that are no record.</exception>
    public void Load(RecordChunks records)
    {
        _records = records;
        foreach (var place in records.Places)
        {
            var record = records.At(place);
            record.Mark = _mark;
            Count++;
        }

        FillSlots();
    }

    public void BeginRound()
    {
        _mark ^= 1;
        _received = 0;
    }

    /// <summary>Remembers a product that was received.</summary>
    /// <param name="product">The product.</param>
    /// <param name="fields">The fields that changed, if the result is <see cref="Observation.Changed"/>.</param>
    public Observation Observe(Product product, out IReadOnlyList<ProductField> fields)
    {
        fields = [];
        var id = hasher.ReadId(product.Id, out var isUtf16);
        var slot = SlotOf(id, isUtf16);
        var isNew = _slots[slot] == 0;
        if (isNew)
        {
            slot = Insert(slot, id, isUtf16);
        }

        var record = _records.At(_slots[slot] - 1);
        if (!isNew && record.Mark == _mark)
        {
            return Observation.Duplicate;
        }

        record.Mark = _mark;
        _received++;
        if (isNew)
        {
            hasher.Write(product, record);
            return Observation.New;
        }

        fields = hasher.Update(product, record);
        return fields.Count > 0 ? Observation.Changed : Observation.Same;
    }

    /// <summary>Forgets the products that were not received in this round, and returns the id of each. The id that was
    /// returned last is forgotten when the next one is requested.</summary>
    public IEnumerable<string> RemoveMissing()
    {
        if (_received == Count)
        {
            yield break;
        }

        foreach (var place in _records.Places)
        {
            if (_records.At(place).Mark != _mark)
            {
                yield return _records.At(place).Id;
                _records.At(place).Remove();
                Count--;
            }
        }

        _records = _records.Compact();
        FillSlots();
    }

    public void EndRound()
    {
        if (_received == Count)
        {
            return;
        }

        // The listing was not complete.
        foreach (var place in _records.Places)
        {
            var record = _records.At(place);
            record.Mark = _mark;
        }
    }

    private int Insert(int slot, ReadOnlySpan<byte> id, bool isUtf16)
    {
        var place = _records.Add(id, isUtf16);
        Count++;
        if (4L * Count > 3L * _slots.Length)
        {
            FillSlots();
            return SlotOf(id, isUtf16);
        }

        _slots[slot] = place + 1;
        return slot;
    }

    private void FillSlots()
    {
        // After a removal there may be fewer slots, too.
        var size = Math.Max(MinSlots, BitOperations.RoundUpToPowerOf2((ulong)((4L * Count / 3) + 1)));
        _slots = new uint[size];
        foreach (var place in _records.Places)
        {
            var record = _records.At(place);
            _slots[SlotOf(record.IdBytes, record.IsUtf16)] = place + 1;
        }
    }

    // The slot of the id, or the free slot where it belongs.
    private int SlotOf(ReadOnlySpan<byte> id, bool isUtf16)
    {
        var last = _slots.Length - 1;
        var slot = (int)(hasher.HashOf(id) & (ulong)last);
        while (_slots[slot] is > 0 and var found)
        {
            var record = _records.At(found - 1);
            if (record.IsUtf16 == isUtf16 && record.IdBytes.SequenceEqual(id))
            {
                break;
            }

            slot = (slot + 1) & last;
        }

        return slot;
    }
}
