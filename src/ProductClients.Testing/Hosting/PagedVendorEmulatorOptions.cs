namespace ProductClients.Testing;

/// <summary>Options of the emulators of vendors that respond in pages.</summary>
public abstract class PagedVendorEmulatorOptions : VendorEmulatorOptions
{
    private protected PagedVendorEmulatorOptions(string name, int productCount, TimeSpan clockTolerance)
        : base(name, productCount, clockTolerance)
    {
    }

    /// <summary>
    /// Gets or sets the products per page for a request without <c>limit</c>. No vendor documents it.
    /// </summary>
    /// <value>The default is 10.</value>
    public int DefaultPageSize { get; set; } = 10;

    /// <summary>
    /// Gets or sets the maximum number of products in one page. A larger <c>limit</c> gets this many products, and no
    /// error. No vendor documents a maximum.
    /// </summary>
    /// <value>The default is <see langword="null"/>: a page has as many products as requested.</value>
    public int? PageCap { get; set; }

    internal override void Validate()
    {
        base.Validate();
        this.Require(DefaultPageSize > 0, nameof(DefaultPageSize), DefaultPageSize, "1 or more");
        this.Require(PageCap is null or > 0, nameof(PageCap), PageCap, "1 or more, or null");
    }

    internal int PageSize(long? limit) => (int)Math.Min(limit ?? DefaultPageSize, PageCap ?? int.MaxValue);
}
