namespace ProductClients;

/// <summary>The names of the built-in vendors, as used by <see cref="IProductLister.Vendor"/> and by the configuration
/// key <c>Vendor</c>.</summary>
public static class VendorNames
{
    /// <summary>Huawei Cloud MetaStudio.</summary>
    public const string Huawei = "Huawei";

    /// <summary>LicenseSpring License API v4.</summary>
    public const string LicenseSpring = "LicenseSpring";

    /// <summary>NAVER Cloud Platform API Gateway.</summary>
    public const string Ncp = "Ncp";

    /// <summary>Qiniu spock.</summary>
    public const string Qiniu = "Qiniu";

    /// <summary>Samsung Cloud Platform.</summary>
    public const string Scp = "Scp";

    internal static IEnumerable<string> All => [Huawei, LicenseSpring, Ncp, Qiniu, Scp];
}
