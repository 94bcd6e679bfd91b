namespace ProductClients.Listing;

/// <summary>A set of the latest hashes. When it is full, the oldest hash is removed.</summary>
internal sealed class RecentHashes(int capacity)
{
    private readonly HashSet<UInt128> _known = [];
    private readonly Queue<UInt128> _order = new();

    public bool Contains(UInt128 hash) => _known.Contains(hash);

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
