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
internal readonly record struct ListingPlace(SourceCursor? Cursor, int Skip, long Received, int PageSize, long? Total);
