namespace ProductClients.Listing;

/// <summary>The bounds of one listing, from the options of its registration.</summary>
internal sealed record ListingLimits(int PageSize, int MaxPages, int MaxSortedProducts)
{
    public static ListingLimits Default { get; } = new(
        ProviderOptions.DefaultPageSize,
        ProviderOptions.DefaultMaxPages,
        ProviderOptions.DefaultMaxSortedProducts);
}
