namespace ProductClients.Vendors.Ncp;

/// <summary>Maps an API Gateway product to the portable product.</summary>
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

    // The vendor has flags instead of a status. A missing flag counts as false.
    private static ProductStatus StatusOf(NcpProduct native) => native switch
    {
        { IsDeleted: true } => ProductStatus.Deleted,
        { Disabled: true } => ProductStatus.Inactive,
        { IsPublished: true } => ProductStatus.Active,
        _ => ProductStatus.Inactive,
    };
}
