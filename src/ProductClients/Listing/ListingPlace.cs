namespace ProductClients.Listing;

/// <summary>A place between two products of a paged listing.</summary>
/// <param name="Cursor">The request whose response holds the next product; <see langword="null"/> for the first.</param>
/// <param name="Skip">How many products of that response come before the place.</param>
/// <param name="Received">How many products, duplicates apart, were received before the place, since the very start.</param>
/// <param name="PageSize">How many products were asked for at a time: a page number means nothing without it.</param>
/// <param name="Total">The vendor's count when the place was passed: another one later means that the list moved.</param>
internal readonly record struct ListingPlace(SourceCursor? Cursor, int Skip, long Received, int PageSize, long? Total);
