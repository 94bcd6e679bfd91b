namespace ProductClients.Cli.Commands;

/// <summary>The products that a run lists, and the reports of its registrations so far.</summary>
internal sealed record RunListing(
    IAsyncEnumerable<Product> Products, Func<IReadOnlyList<ListingReport>> Registrations)
{
    /// <summary>Creates the listing of several registrations.</summary>
    public static RunListing Of(CatalogListing listing) => new(listing, () => listing.Report.Registrations);

    /// <summary>Creates the listing of one registration. Its report has the exact continuation token.</summary>
    /// <exception cref="ArgumentException">The continuation token is not valid for this listing.</exception>
    public static RunListing Of(ProductListing listing, string? continuationToken) =>
        new(listing.AsProducts(continuationToken), () => [listing.Report]);
}
