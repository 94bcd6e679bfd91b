namespace ProductClients.Listing;

/// <summary>The products of a response that are returned to the caller.</summary>
/// <param name="Items">The products: the list of the response itself if all of them are returned.</param>
/// <param name="Marks">The numbers of products of the response up to each product: all, and those that are not
/// duplicates. It is <see langword="null"/> if all products are returned.</param>
/// <param name="WasCut">Whether a product was left out because enough were selected.</param>
internal readonly record struct PageSelection(
    IReadOnlyList<Product> Items, List<(int Seen, int Fresh)>? Marks, bool WasCut)
{
    /// <summary>Selects products of a response.</summary>
    /// <param name="received">The products of the response.</param>
    /// <param name="skipped">The number of leading products that an earlier listing has returned.</param>
    /// <param name="isDuplicate">Whether the product at each index is a duplicate from an earlier response;
    /// <see langword="null"/> if none is.</param>
    /// <param name="filter">The filter; <see langword="null"/> if every product matches.</param>
    /// <param name="most">The maximum number of products to select.</param>
    public static PageSelection Create(
        IReadOnlyList<Product> received, int skipped, bool[]? isDuplicate, ResidualFilter? filter, long most)
    {
        if (skipped == 0 && isDuplicate is null && filter is null && received.Count <= most)
        {
            return new PageSelection(received, Marks: null, WasCut: false);
        }

        var items = new List<Product>(received.Count - skipped);
        var marks = new List<(int, int)>(items.Capacity);
        var fresh = 0;
        for (var i = skipped; i < received.Count; i++)
        {
            if (isDuplicate?[i] == true)
            {
                continue;
            }

            var isSelected = filter?.Matches(received[i]) != false;
            if (isSelected && items.Count == most)
            {
                return new PageSelection(items, marks, WasCut: true);
            }

            fresh++;
            if (isSelected)
            {
                items.Add(received[i]);
                marks.Add((i + 1, fresh));
            }
        }

        return new PageSelection(items, marks, WasCut: false);
    }
}
