namespace ProductClients.Vendors.Scp;

/// <summary>Maps a Samsung Cloud Platform product to the portable product. The vendor has no status.</summary>
internal static class ScpProductMapper
{
    public static Product Map(string registration, ScpProduct native, TimeSpan timeOffset) => new()
    {
        Registration = registration,
        Vendor = VendorNames.Scp,
        Id = native.ProductId ?? "",
        Name = native.DisplayName ?? "",
        DisplayName = native.DisplayNameKo,
        Category = native.ProductCategoryId,
        CreatedAt = Instant(native.CreatedAt, timeOffset),
        UpdatedAt = Instant(native.ModifiedAt, timeOffset),
        Native = native,
    };

    // If the vendor sends an offset, the time needs no correction.
    private static DateTimeOffset? Instant(DateTime? time, TimeSpan timeOffset) => time switch
    {
        null => null,
        { Kind: DateTimeKind.Unspecified } local =>
            Pushdown.Widen(new DateTimeOffset(local, TimeSpan.Zero), -timeOffset),
        { } instant => new DateTimeOffset(instant).ToUniversalTime(),
    };
}
