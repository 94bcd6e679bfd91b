using ProductClients.Configuration;

namespace ProductClients;

/// <summary>The options that every registration with a source has: how its products are listed.</summary>
/// <remarks>The options are validated at start-up.</remarks>
public abstract class RegistrationOptions
{
    internal const int DefaultPageSize = 100;
    internal const int LargestPageSize = 10_000;
    internal const int DefaultMaxPages = 100_000;
    internal const int DefaultMaxSortedProducts = 100_000;
    internal const int DefaultMaxRememberedIds = 100_000;

    /// <summary>Gets or sets the number of products to request per page. A vendor may return smaller pages.</summary>
    /// <value>The default is 100.</value>
    [RangeOption(1, LargestPageSize)]
    public int PageSize { get; set; } = DefaultPageSize;

    /// <summary>Gets or sets the maximum number of responses of a listing. A listing that has not ended by then fails.
    /// </summary>
    /// <value>The default is 100,000.</value>
    [RangeOption(1, int.MaxValue)]
    public int MaxPages { get; set; } = DefaultMaxPages;

    /// <summary>Gets or sets how many of the latest ids a paged listing remembers. They detect a product that is
    /// received again because the vendor's list changed, so that it is returned once. An id takes 24 to 48
    /// bytes. A vendor that responds with one array needs none.</summary>
    /// <value>The default is 100,000.</value>
    [RangeOption(1, 100_000_000)]
    public int MaxRememberedIds { get; set; } = DefaultMaxRememberedIds;

    /// <summary>Gets or sets whether the next page is requested while the caller works on the current one.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool ReadAhead { get; set; } = true;

    /// <summary>Gets or sets the maximum number of products that a sorted listing keeps in memory.</summary>
    /// <value>The default is 100,000.</value>
    [RangeOption(1, int.MaxValue)]
    public int MaxSortedProducts { get; set; } = DefaultMaxSortedProducts;

    /// <summary>Gets or sets what is wrong with the options; <see langword="null"/> if they are valid.</summary>
    internal string? Invalid { get; set; }
}
