namespace ProductClients.Caching;

/// <summary>A product of an entry, without its native model. Its properties can be set, since System.Text.Json boxes
/// the value of every init property that it reads.</summary>
internal sealed class CachedProduct
{
    /// <summary>Gets or sets the name of the registration; <see langword="null"/> if it is that of the lister.
    /// </summary>
    public string? Registration { get; set; }

    /// <summary>Gets or sets the vendor's name; <see langword="null"/> if it is that of the lister.</summary>
    public string? Vendor { get; set; }

    public string Id { get; set; } = "";

    public string Name { get; set; } = "";

    public string? DisplayName { get; set; }

    public string? Description { get; set; }

    public int Status { get; set; }

    public string? RawStatus { get; set; }

    public string? Category { get; set; }

    public IReadOnlyList<string>? Tags { get; set; }

    public DateTimeOffset? CreatedAt { get; set; }

    public DateTimeOffset? UpdatedAt { get; set; }

    public static CachedProduct Of(Product product, IProductLister lister) => new()
    {
        Registration = product.Registration == lister.Name ? null : product.Registration,
        Vendor = product.Vendor == lister.Vendor ? null : product.Vendor,
        Id = product.Id,
        Name = product.Name,
        DisplayName = product.DisplayName,
        Description = product.Description,
        Status = (int)product.Status,
        RawStatus = product.RawStatus,
        Category = product.Category,
        Tags = product.Tags.Count == 0 ? null : product.Tags,
        CreatedAt = product.CreatedAt,
        UpdatedAt = product.UpdatedAt,
    };

    public Product ToProduct(IProductLister lister, object? native) => new()
    {
        Registration = Registration ?? lister.Name,
        Vendor = Vendor ?? lister.Vendor,
        Id = Id,
        Name = Name,
        DisplayName = DisplayName,
        Description = Description,
        Status = (ProductStatus)Status,
        RawStatus = RawStatus,
        Category = Category,
        Tags = Tags ?? [],
        CreatedAt = CreatedAt,
        UpdatedAt = UpdatedAt,
        Native = native,
    };
}
