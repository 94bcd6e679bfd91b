namespace ProductClients.Listing;

/// <summary>The limits of one listing, from the options of its registration.</summary>
internal sealed record ListingLimits
{
    public static ListingLimits Default { get; } = new();

    public int PageSize { get; init; } = VendorOptions.DefaultPageSize;

    public int MaxPages { get; init; } = VendorOptions.DefaultMaxPages;

    public int MaxSortedProducts { get; init; } = VendorOptions.DefaultMaxSortedProducts;

    public int MaxRememberedIds { get; init; } = VendorOptions.DefaultMaxRememberedIds;

    public bool ReadAhead { get; init; } = true;

    public static ListingLimits Of(VendorOptions options) => new()
    {
        PageSize = options.PageSize,
        MaxPages = options.MaxPages,
        MaxSortedProducts = options.MaxSortedProducts,
        MaxRememberedIds = options.MaxRememberedIds,
        ReadAhead = options.ReadAhead,
    };
}
