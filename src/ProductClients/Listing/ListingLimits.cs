namespace ProductClients.Listing;

/// <summary>The limits of one listing, from the options of its registration.</summary>
internal sealed record ListingLimits
{
    public static ListingLimits Default { get; } = new();

    public int PageSize { get; init; } = RegistrationOptions.DefaultPageSize;

    public int MaxPages { get; init; } = RegistrationOptions.DefaultMaxPages;

    public int MaxSortedProducts { get; init; } = RegistrationOptions.DefaultMaxSortedProducts;

    public int MaxRememberedIds { get; init; } = RegistrationOptions.DefaultMaxRememberedIds;

    public bool ReadAhead { get; init; } = true;

    public static ListingLimits Of(RegistrationOptions options) => new()
    {
        PageSize = options.PageSize,
        MaxPages = options.MaxPages,
        MaxSortedProducts = options.MaxSortedProducts,
        MaxRememberedIds = options.MaxRememberedIds,
        ReadAhead = options.ReadAhead,
    };
}
