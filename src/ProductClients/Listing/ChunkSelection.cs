namespace ProductClients.Listing;

/// <summary>The products of a chunk that are returned to the caller, and the place of each in the vendor's response.
/// </summary>
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

    /// <summary>Gets whether products were left out because enough were selected.</summary>
    public bool WasCut { get; }

    /// <summary>Selects products of a chunk.</summary>
    /// <param name="received">The products of the chunk.</param>
    /// <param name="skipped">The number of leading products that an earlier listing has returned.</param>
    /// <param name="isDuplicate">Whether the product at each index is a duplicate from an earlier response;
    /// <see langword="null"/> if none is.</param>
    /// <param name="filter">The filter; <see langword="null"/> if every product matches.</param>
    /// <param name="most">The maximum number of products to select.</param>
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

    /// <summary>Returns the place after the first <paramref name="count"/> selected products.</summary>
    /// <param name="count">The number of products, at least 1.</param>
    /// <param name="chunk">The place where the chunk starts.</param>
    public ListingPlace PlaceAfter(int count, ListingPlace chunk)
    {
        var (seen, fresh) = _marks?[count - 1] ?? (count, count);
        return chunk with { Skip = chunk.Skip + seen, Received = chunk.Received + fresh };
    }
}
