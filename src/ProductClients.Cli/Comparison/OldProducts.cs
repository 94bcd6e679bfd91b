namespace ProductClients.Cli.Comparison;

/// <summary>The products of the old file: the one that is held in memory, a key and a line of UTF-8 each.</summary>
internal sealed class OldProducts
{
    private readonly OrderedDictionary<ProductKey, Entry> _entries = [];

    /// <summary>Gets the lines that no new product was found for, in their order.</summary>
    public IEnumerable<InputLine> Unmatched =>
        _entries.Values.Where(static entry => entry.MatchedBy == 0).Select(static entry => entry.Line);

    /// <exception cref="UsageException">The product was there before.</exception>
    public void Add(ProductKey key, InputLine line)
    {
        if (!_entries.TryAdd(key, new Entry(line)))
        {
            throw Twice(key, line, _entries[key].Line.Number);
        }
    }

    /// <summary>Finds the old line of a new product.</summary>
    /// <exception cref="UsageException">The product was asked for before.</exception>
    public InputLine? Match(ProductKey key, InputLine line)
    {
        if (!_entries.TryGetValue(key, out var entry))
        {
            return null;
        }

        if (entry.MatchedBy != 0)
        {
            throw Twice(key, line, entry.MatchedBy);
        }

        entry.MatchedBy = line.Number;
        return entry.Line;
    }

    public static UsageException Twice(ProductKey key, InputLine line, long first) =>
        line.Refuse(FormattableString.Invariant($"has {key} again, which line {first} had"));

    private sealed class Entry(InputLine line)
    {
        public InputLine Line => line;

        /// <summary>Gets or sets the number of the new line; 0 while there is none.</summary>
        public long MatchedBy { get; set; }
    }
}
