namespace ProductClients.Listing;

/// <summary>A place between two products of a paged listing.</summary>
/// <param name="Cursor">The request whose response has the next product; <see langword="null"/> for the first request.
/// </param>
/// <param name="Skip">The number of products of that response before the place.</param>
/// <param name="Received">The number of products received before the place, without duplicates, from the start of the
/// list.</param>
/// <param name="PageSize">The page size of the request. A page number depends on it.</param>
/// <param name="Total">The vendor's count of all products at that time. If it differs later, the vendor's list has
/// changed.</param>
internal readonly record struct ListingPlace(SourceCursor? Cursor, int Skip, long Received, int PageSize, long? Total)
{
    /// <summary>Gets whether a listing can have this place.</summary>
    public bool IsPossible =>
        Skip >= 0 && Received >= 0 && PageSize is >= 1 and <= RegistrationOptions.LargestPageSize
        && Cursor is null or { Position: >= 0 };

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static ListingPlace Read(BinaryReader reader)
    {
        var (hasCursor, position) = (reader.ReadBoolean(), reader.Read7BitEncodedInt64());
        var (hasToken, token) = (reader.ReadBoolean(), reader.ReadString());
        var (skip, received) = (reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt64());
        var pageSize = reader.Read7BitEncodedInt();
        // A value that is missing is written too, so it is always read.
        var (hasTotal, total) = (reader.ReadBoolean(), reader.Read7BitEncodedInt64());
        return new ListingPlace(
            hasCursor ? new SourceCursor(position, hasToken ? token : null) : null,
            skip,
            received,
            pageSize,
            hasTotal ? total : null);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Cursor is not null);
        writer.Write7BitEncodedInt64(Cursor?.Position ?? 0);
        writer.Write(Cursor?.Token is not null);
        writer.Write(Cursor?.Token ?? string.Empty);
        writer.Write7BitEncodedInt(Skip);
        writer.Write7BitEncodedInt64(Received);
        writer.Write7BitEncodedInt(PageSize);
        writer.Write(Total is not null);
        writer.Write7BitEncodedInt64(Total ?? 0);
    }
}
