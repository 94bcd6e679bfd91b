namespace ProductClients.Vendors.Ncp;

/// <summary>Maps a product of API Gateway to the portable one.</summary>
internal static class NcpProductMapper
{
    public static Product Map(string registration, NcpProduct native) => new()
    {
        Registration = registration,
        Vendor = VendorNames.Ncp,
        Id = native.ProductId ?? "",
        Name = native.ProductName ?? "",
        Description = native.ProductDescription,
        Status = StatusOf(native),
        UpdatedAt = native.ModTime,
        Native = native,
    };

    // The vendor has flags instead of a word; an absent flag is false.
    private static ProductStatus StatusOf(NcpProduct native) => native switch
    {
        { IsDeleted: true } => ProductStatus.Deleted,
        { Disabled: true } => ProductStatus.Inactive,
        { IsPublished: true } => ProductStatus.Active,
        _ => ProductStatus.Inactive,
    };
}
