namespace ProductClients.Vendors.Huawei;

/// <summary>Maps a MetaStudio product to the portable product.</summary>
internal static class HuaweiProductMapper
{
    public static Product Map(string registration, HuaweiProduct native) => new()
    {
        Registration = registration,
        Vendor = VendorNames.Huawei,
        Id = native.ProductId ?? "",
        Name = native.Name ?? "",
        Description = native.Description,
        Status = StatusOf(native.State),
        RawStatus = native.State,
        Tags = native.Tags is null ? [] : [.. native.Tags.OfType<string>()],
        CreatedAt = native.CreateTime,
        UpdatedAt = native.UpdateTime,
        Native = native,
    };

    /// <summary>Returns the documented value of a status; <see langword="null"/> if it has none.</summary>
    public static string? WordOf(ProductStatus status) => status switch
    {
        ProductStatus.Active => HuaweiProductState.Active,
        ProductStatus.Inactive => HuaweiProductState.Inactive,
        ProductStatus.Blocked => HuaweiProductState.Blocked,
        ProductStatus.Deleted => HuaweiProductState.Deleted,
        _ => null,
    };

    private static ProductStatus StatusOf(string? state) => state?.ToUpperInvariant() switch
    {
        HuaweiProductState.Active => ProductStatus.Active,
        HuaweiProductState.Inactive => ProductStatus.Inactive,
        HuaweiProductState.Blocked => ProductStatus.Blocked,
        HuaweiProductState.Deleted => ProductStatus.Deleted,
        HuaweiProductState.Creating => ProductStatus.Pending,
        _ => ProductStatus.Unknown,
    };
}
