namespace ProductClients.Listing;

/// <summary>The products of a chunk that the caller gets, and where each of them stood in the vendor's response.</summary>
internal sealed class ChunkSelection
{
    private readonly List<(int Seen, int Fresh)>? _marks;

    private ChunkSelection(IReadOnlyList<Product> items, List<(int Seen, int Fresh)>? marks, bool wasCut)
    {
        Items = items;
        _marks = marks;
        WasCut = wasCut;
    }

    public IReadOnlyList<Product> Items { get; }

    /// <summary>Gets whether products were left over because enough were selected.</summary>
    public bool WasCut { get; }

    /// <param name="received">The products of the chunk.</param>
    /// <param name="skipped">How many of them were given by an earlier listing.</param>
    /// <param name="isDuplicate">Whether the product at an index came with an earlier response; null if none did.</param>
    /// <param name="filter">What the products must match; null if any does.</param>
    /// <param name="most">How many the caller still wants.</param>
    public static ChunkSelection Create(
        IReadOnlyList<Product> received, int skipped, bool[]? isDuplicate, ResidualFilter? filter, long most)
    {
        if (skipped == 0 && isDuplicate is null && filter is null && received.Count <= most)
        {
            return new ChunkSelection(received, marks: null, wasCut: false);
        }

        var items = new List<Product>(received.Count - skipped);
        var marks = new List<(int, int)>(items.Capacity);
        var fresh = 0;
        for (var i = skipped; i < received.Count; i++)
        {
            if (items.Count == most)
            {
                return new ChunkSelection(items, marks, wasCut: true);
            }

            if (isDuplicate?[i] == true)
            {
                continue;
            }

            fresh++;
            if (filter?.Matches(received[i]) != false)
            {
                items.Add(received[i]);
                marks.Add((i + 1, fresh));
            }
        }

        return new ChunkSelection(items, marks, wasCut: false);
    }

    /// <summary>Returns the place after so many of the selected products, at least one.</summary>
    /// <param name="count">How many products.</param>
    /// <param name="chunk">The place the chunk starts at.</param>
    public ListingPlace PlaceAfter(int count, ListingPlace chunk)
    {
        var (seen, fresh) = _marks?[count - 1] ?? (count, count);
        return chunk with { Skip = chunk.Skip + seen, Received = chunk.Received + fresh };
    }
}
