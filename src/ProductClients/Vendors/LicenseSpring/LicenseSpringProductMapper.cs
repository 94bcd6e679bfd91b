using System.Globalization;

namespace ProductClients.Vendors.LicenseSpring;

/// <summary>Maps a LicenseSpring product to the portable product.</summary>
internal static class LicenseSpringProductMapper
{
    public static Product Map(string registration, LicenseSpringProduct native) => new()
    {
        Registration = registration,
        Vendor = VendorNames.LicenseSpring,
        Id = native.Id?.ToString(CultureInfo.InvariantCulture) ?? "",
        Name = native.ProductName ?? "",
        Status = StatusOf(native),
        CreatedAt = native.CreatedAt,
        UpdatedAt = native.UpdatedAt,
        Native = native,
    };

    // The vendor has flags instead of a status. A missing flag counts as false.
    private static ProductStatus StatusOf(LicenseSpringProduct native) => native switch
    {
        { IsArchived: true } => ProductStatus.Archived,
        { Active: true } => ProductStatus.Active,
        _ => ProductStatus.Inactive,
    };
}
