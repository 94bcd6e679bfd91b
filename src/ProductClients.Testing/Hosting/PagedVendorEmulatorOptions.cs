namespace ProductClients.Testing;

/// <summary>Options of a vendor that responds in pages.</summary>
public abstract class PagedVendorEmulatorOptions : VendorEmulatorOptions
{
    private protected PagedVendorEmulatorOptions(string name, int productCount, TimeSpan clockTolerance)
        : base(name, productCount, clockTolerance)
    {
    }

    /// <summary>Products per page when the request has no <c>limit</c>. No vendor documents it.</summary>
    /// <value>The default is 10.</value>
    public int DefaultPageSize { get; set; } = 10;

    /// <summary>
    /// The most products in one page, whatever <c>limit</c> asks: a larger limit gets a shorter page, not
    /// with an error. No vendor documents it.
    /// </summary>
    /// <value>The default is <see langword="null"/>: as many as asked.</value>
    public int? PageCap { get; set; }

    internal override void Validate()
    {
        base.Validate();
        this.Require(DefaultPageSize > 0, nameof(DefaultPageSize), DefaultPageSize, "1 or more");
        this.Require(PageCap is null or > 0, nameof(PageCap), PageCap, "1 or more, or null");
    }

    internal int PageSize(long? limit) => (int)Math.Min(limit ?? DefaultPageSize, PageCap ?? int.MaxValue);
}
