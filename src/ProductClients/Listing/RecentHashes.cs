using System.Numerics;

namespace ProductClients.Listing;

/// <summary>A set of the latest hashes. When it is full, the oldest hash is removed.</summary>
/// <remarks>A hash takes 24 to 48 bytes: 16 in the list of the hashes, and two slots of a table that finds them. The
/// list and the table double in size, so at most half of each is unused. The hashes are random, so their low bits
/// choose a slot.</remarks>
internal sealed class RecentHashes(int capacity)
{
    private const int MinSize = 16;
    private const int MaxExpected = 16_384;

    // In the order of their arrival, from _oldest on.
    private UInt128[] _hashes = [];

    // An index of _hashes plus one, or zero, with linear probing. At least half of the slots are free.
    private int[] _slots = [];
    private int _count;
    private int _oldest;

    public bool Contains(UInt128 hash) => _count > 0 && _slots[SlotOf(hash)] > 0;

    public void Add(UInt128 hash)
    {
        if (Contains(hash))
        {
            return;
        }

        int index;
        if (_count == capacity)
        {
            (index, _oldest) = (_oldest, (_oldest + 1) % capacity);
            Free(SlotOf(_hashes[index]));
        }
        else
        {
            if (_count == _hashes.Length)
            {
                Grow(2 * _count);
            }

            index = _count++;
        }

        _hashes[index] = hash;
        _slots[SlotOf(hash)] = index + 1;
    }

    /// <summary>Adds hashes.</summary>
    /// <param name="hashes">The hashes.</param>
    /// <param name="expected">How many hashes there will be, if the vendor says so. Memory is taken at once for at most
    /// 16,384, because the number may be wrong.</param>
    public void AddRange(List<UInt128> hashes, long? expected)
    {
        if (_count == 0 && expected is { } total)
        {
            Grow((int)Math.Max(hashes.Count, Math.Min(total, MaxExpected)));
        }

        foreach (var hash in hashes)
        {
            Add(hash);
        }
    }

    // Only before the oldest hash is removed for the first time, so the hashes start at index zero.
    private void Grow(int size)
    {
        var rounded = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(MinSize, size));
        Array.Resize(ref _hashes, Math.Min(rounded, capacity));
        _slots = new int[2 * rounded];
        for (var i = 0; i < _count; i++)
        {
            _slots[SlotOf(_hashes[i])] = i + 1;
        }
    }

    // The slot of the hash, or the free slot where it belongs.
    private int SlotOf(UInt128 hash)
    {
        var slot = Home(hash);
        while (_slots[slot] is > 0 and var found && _hashes[found - 1] != hash)
        {
            slot = Next(slot);
        }

        return slot;
    }

    // Moves the hashes behind the slot forward, so that no search ends too early.
    private void Free(int slot)
    {
        for (var next = Next(slot); _slots[next] > 0; next = Next(next))
        {
            var home = Home(_hashes[_slots[next] - 1]);
            if (Distance(home, next) >= Distance(slot, next))
            {
                _slots[slot] = _slots[next];
                slot = next;
            }
        }

        _slots[slot] = 0;
    }

    private int Home(UInt128 hash) => (int)((uint)hash & (uint)(_slots.Length - 1));

    private int Next(int slot) => (slot + 1) & (_slots.Length - 1);

    private int Distance(int from, int to) => (to - from) & (_slots.Length - 1);
}
