namespace ProductClients.Cli.Commands;

/// <summary>What one run lists, and what has become of it so far.</summary>
internal sealed record RunListing(
    IAsyncEnumerable<Product> Products, Func<IReadOnlyList<ListingReport>> Registrations)
{
    /// <summary>All of several registrations at once.</summary>
    public static RunListing Of(CatalogListing listing) => new(listing, () => listing.Report.Registrations);

    /// <summary>One registration, whose report then says exactly where it can go on.</summary>
    /// <exception cref="ArgumentException">The token is not one of this listing.</exception>
    public static RunListing Of(ProductListing listing, string? continuationToken) =>
        new(listing.AsProducts(continuationToken), () => [listing.Report]);
}
