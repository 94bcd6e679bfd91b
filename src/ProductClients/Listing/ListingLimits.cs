namespace ProductClients.Listing;

/// <summary>The bounds of one listing, from the options of its registration.</summary>
internal sealed record ListingLimits
{
    public static ListingLimits Default { get; } = new();

    public int PageSize { get; init; } = ProviderOptions.DefaultPageSize;

    public int MaxPages { get; init; } = ProviderOptions.DefaultMaxPages;

    public int MaxSortedProducts { get; init; } = ProviderOptions.DefaultMaxSortedProducts;

    public int MaxRememberedIds { get; init; } = ProviderOptions.DefaultMaxRememberedIds;

    public bool ReadAhead { get; init; } = true;

    public static ListingLimits Of(ProviderOptions options) => new()
    {
        PageSize = options.PageSize,
        MaxPages = options.MaxPages,
        MaxSortedProducts = options.MaxSortedProducts,
        MaxRememberedIds = options.MaxRememberedIds,
        ReadAhead = options.ReadAhead,
    };
}
