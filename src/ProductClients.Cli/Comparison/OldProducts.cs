namespace ProductClients.Cli.Comparison;

/// <summary>The products of the old file, held in memory as keys and lines of UTF-8.</summary>
internal sealed class OldProducts
{
    private readonly OrderedDictionary<ProductKey, Entry> _entries = [];

    /// <summary>Gets the lines without a matching new product, in the order of the file.</summary>
    public IEnumerable<InputLine> Unmatched =>
        _entries.Values.Where(static entry => entry.MatchedBy == 0).Select(static entry => entry.Line);

    /// <summary>Adds a product of the old file.</summary>
    /// <exception cref="UsageException">The old file has the product twice.</exception>
    public void Add(ProductKey key, InputLine line)
    {
        if (!_entries.TryAdd(key, new Entry(line)))
        {
            throw Duplicate(key, line, _entries[key].Line.Number);
        }
    }

    /// <summary>Returns the old line of a new product, or <see langword="null"/> if the product is new.</summary>
    /// <exception cref="UsageException">The new file has the product twice.</exception>
    public InputLine? Match(ProductKey key, InputLine line)
    {
        if (!_entries.TryGetValue(key, out var entry))
        {
            return null;
        }

        if (entry.MatchedBy != 0)
        {
            throw Duplicate(key, line, entry.MatchedBy);
        }

        entry.MatchedBy = line.Number;
        return entry.Line;
    }

    /// <summary>Creates the exception for a product that a file has twice.</summary>
    public static UsageException Duplicate(ProductKey key, InputLine line, long first) =>
        line.Invalid(FormattableString.Invariant($"repeats the product {key} of line {first}"));

    private sealed class Entry(InputLine line)
    {
        public InputLine Line => line;

        /// <summary>Gets or sets the number of the matching new line, or 0 if there is none yet.</summary>
        public long MatchedBy { get; set; }
    }
}
