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

    /// <summary>Returns the place after the first <paramref name="products"/> products, at least 1.</summary>
    public ListingPlace After(int products)
    {
        var (seen, fresh) = marks?[products - 1] ?? (products, products);
        return start with { Skip = seen, Received = start.Received + fresh };
    }

    public string? TokenAfter(int products) =>
        (products == count ? End : After(products)) is { } place ? tokens.Write(place) : null;
}
