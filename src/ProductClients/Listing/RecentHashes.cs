namespace ProductClients.Listing;

/// <summary>A set of the latest hashes. When it is full, the oldest hash is removed.</summary>
internal sealed class RecentHashes(int capacity)
{
    private const int MaxExpected = 16_384;

    private readonly HashSet<UInt128> _known = [];
    private readonly Queue<UInt128> _order = new();

    public bool Contains(UInt128 hash) => _known.Contains(hash);

    /// <summary>Adds hashes.</summary>
    /// <param name="hashes">The hashes.</param>
    /// <param name="expected">How many hashes will be added in all, if somebody says so. Memory is taken at once for at
    /// most <see cref="MaxExpected"/>, because the number may be wrong.</param>
    public void AddRange(List<UInt128> hashes, long? expected)
    {
        if (_known.Count == 0 && expected > hashes.Count)
        {
            var size = (int)Math.Min(expected.Value, Math.Min(MaxExpected, capacity));
            _known.EnsureCapacity(size);
            _order.EnsureCapacity(size);
        }

        foreach (var hash in hashes)
        {
            Add(hash);
        }
    }

    public void Add(UInt128 hash)
    {
        if (!_known.Add(hash))
        {
            return;
        }

        _order.Enqueue(hash);
        if (_order.Count > capacity)
        {
            _known.Remove(_order.Dequeue());
        }
    }
}
