namespace ProductClients.Listing;

/// <summary>The places of a page's products in the vendor's list. A listing can continue after each product.</summary>
/// <param name="tokens">Writes a place as a continuation token.</param>
/// <param name="start">The place where the page starts.</param>
/// <param name="count">The number of products of the page.</param>
/// <param name="marks">For each product, the numbers of products of the response up to it: all, and those that are not
/// duplicates; <see langword="null"/> if the page has every product of the response.</param>
internal sealed class PagePlaces(
    ContinuationTokens tokens, ListingPlace start, int count, List<(int Seen, int Fresh)>? marks)
{
    /// <summary>Gets or sets the place after the page; <see langword="null"/> at the end of the listing.</summary>
    public ListingPlace? End { get; set; }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="tokens">Writes a place as a continuation token.</param>
    /// <param name="products">The number of products of the page. If it is less than when the places were written, the
    /// listing continues after the last of these products.</param>
    /// <exception cref="InvalidDataException">The places cannot be those of the products.</exception>
    /// <exception cref="IOException">The end is missing.</exception>
    /// <exception cref="FormatException">A number is not valid.</exception>
    public static PagePlaces Read(BinaryReader reader, ContinuationTokens tokens, int products)
    {
        var (start, count) = (ListingPlace.Read(reader), reader.Read7BitEncodedInt());
        if (products > count || (products == 0 && count > 0))
        {
            throw new InvalidDataException($"the places are those of {count} products, and the page has {products}");
        }

        var arePossible = start.IsPossible;
        var marks = reader.ReadBoolean() ? new List<(int, int)>() : null;
        for (var i = 0; marks is not null && i < count; i++)
        {
            var (seen, fresh) = (reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
            arePossible &= seen > 0 && fresh >= 0;
            if (i < products)
            {
                marks.Add((seen, fresh));
            }
        }

        var end = reader.ReadBoolean() ? ListingPlace.Read(reader) : (ListingPlace?)null;
        if (!arePossible || end is { IsPossible: false })
        {
            throw new InvalidDataException("a place is not possible");
        }

        var places = new PagePlaces(tokens, start, products, marks);
        places.End = products < count ? places.After(products) : end;
        return places;
    }

    public void Write(BinaryWriter writer)
    {
        start.Write(writer);
        writer.Write7BitEncodedInt(count);
        writer.Write(marks is not null);
        foreach (var (seen, fresh) in marks ?? [])
        {
            writer.Write7BitEncodedInt(seen);
            writer.Write7BitEncodedInt(fresh);
        }

        writer.Write(End is not null);
        End?.Write(writer);
    }

    /// <summary>Returns the place after the first <paramref name="products"/> products, at least 1.</summary>
    public ListingPlace After(int products)
    {
        var (seen, fresh) = marks?[products - 1] ?? (products, products);
        return start with { Skip = seen, Received = start.Received + fresh };
    }

    public string? TokenAfter(int products) =>
        (products == count ? End : After(products)) is { } place ? tokens.Write(place) : null;
}
