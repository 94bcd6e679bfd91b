namespace ProductClients.Testing;

/// <summary>The last requests, in the order in which they arrived.</summary>
internal sealed class RequestJournal(int capacity)
{
    private readonly Gate _gate = new();
    private readonly Queue<EmulatorRequest> _entries = new();
    private long _sequence;

    public EmulatorRequest Add(Func<long, EmulatorRequest> create)
    {
        lock (_gate)
        {
            var entry = create(++_sequence);
            if (_entries.Count == capacity)
                _entries.Dequeue();
            _entries.Enqueue(entry);
            return entry;
        }
    }

    public IReadOnlyList<EmulatorRequest> Snapshot()
    {
        lock (_gate)
            return [.. _entries];
    }

    public void Clear()
    {
        lock (_gate)
            _entries.Clear();
    }
}
