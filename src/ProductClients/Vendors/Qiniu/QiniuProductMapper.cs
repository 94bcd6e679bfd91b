namespace ProductClients.Vendors.Qiniu;

/// <summary>Maps a spock product to the portable product.</summary>
internal static class QiniuProductMapper
{
    public static Product Map(string registration, QiniuProduct native)
    {
        var services = native.StackDeps?
            .SelectMany(static stacks => stacks ?? [])
            .SelectMany(static stack => stack?.Services ?? [])
            .OfType<QiniuService>()
            .ToArray() ?? [];
        return new Product
        {
            Registration = registration,
            Vendor = VendorNames.Qiniu,
            Id = native.ProductName ?? "",
            Name = native.ProductName ?? "",
            Status = StatusOf(native.Status),
            RawStatus = native.Status,
            CreatedAt = services.Min(static service => Instant(service.Created)),
            UpdatedAt = services.Max(static service => Instant(service.Updated)),
            Native = native,
        };
    }

    private static ProductStatus StatusOf(string? status) => status?.ToUpperInvariant() switch
    {
        "SUCCESSFUL" => ProductStatus.Active,
        "UNSTABLE" => ProductStatus.Degraded,
        "FAILED" => ProductStatus.Failed,
        _ => ProductStatus.Unknown,
    };

    // 0 marks a service that was never deployed. A value after the year 9999 is not a time.
    private static DateTimeOffset? Instant(long? unixSeconds) =>
        unixSeconds is > 0 and <= 253_402_300_799 ? DateTimeOffset.FromUnixTimeSeconds(unixSeconds.Value) : null;
}
