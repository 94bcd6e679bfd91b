namespace ProductClients.Samples.AddYourOwnVendor;

/// <summary>Maps a product of Acme to a portable product.</summary>
internal static class AcmeProductMapper
{
    public static Product Map(string registration, AcmeProduct native) => new()
    {
        Registration = registration,
        Vendor = "Acme",
        Id = native.Sku,
        Name = native.Title,
        Status = native.State switch
        {
            "live" => ProductStatus.Active,
            "draft" => ProductStatus.Inactive,
            "retired" => ProductStatus.Archived,
            _ => ProductStatus.Unknown,
        },
        RawStatus = native.State,
        Category = native.Group,
        Tags = native.Labels ?? [],
        CreatedAt = native.Created,
        UpdatedAt = native.Changed,
        Native = native,
    };
}
