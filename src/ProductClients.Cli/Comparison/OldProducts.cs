namespace ProductClients.Cli.Comparison;

/// <summary>The products of the old file, held in memory as keys and lines of UTF-8. Products with the same key are
/// matched in their order.</summary>
internal sealed class OldProducts
{
    private readonly OrderedDictionary<ProductKey, Entry> _entries = [];

    /// <summary>Gets the lines without a matching new product, in the order of the file.</summary>
    public IEnumerable<InputLine> Unmatched =>
        _entries.Values.SelectMany(static entry => entry.Unmatched).OrderBy(static line => line.Number);

    public void Add(ProductKey key, InputLine line)
    {
        if (!_entries.TryAdd(key, new Entry(line)))
        {
            _entries[key].Add(line);
        }
    }

    /// <summary>Returns the first line with this key that was not returned before, or <see langword="null"/> if there
    /// is none.</summary>
    public InputLine? Match(ProductKey key) => _entries.TryGetValue(key, out var entry) ? entry.Take() : null;

    private sealed class Entry(InputLine first)
    {
        private InputLine? _first = first;

        // Almost every key has one line.
        private Queue<InputLine>? _others;

        public IEnumerable<InputLine> Unmatched => _first is { } line ? [line, .. _others ?? []] : _others ?? [];

        public void Add(InputLine line) => (_others ??= new Queue<InputLine>()).Enqueue(line);

        public InputLine? Take()
        {
            if (_first is { } line)
            {
                _first = null;
                return line;
            }

            return _others is { Count: > 0 } ? _others.Dequeue() : null;
        }
    }
}
