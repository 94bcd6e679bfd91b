using ProductClients.Testing;

namespace ProductClients.Cli.Tests;

/// <summary>Starts emulators for every authentication method. Every secret option has a value that is recognized in any
/// output.</summary>
internal static class AuthenticationMethods
{
    // The characters are encoded differently in URLs, forms, JSON and base64.
    private const string Secret = "canary/7f3a+Q\"z&k<Secret>";
    private const string InHeader = "canary/7f3a+QzAk-InHeader==";

    public static IReadOnlyDictionary<string, Action<VendorEmulatorsOptions>> All { get; } =
        new Dictionary<string, Action<VendorEmulatorsOptions>>
        {
            ["huawei AkSk"] = static o => o.Huawei.Auth = HuaweiEmulatorAuth.AkSk,
            ["huawei temporary"] = static o => o.Huawei.SecurityToken = InHeader,
            ["huawei V11"] = static o => o.Huawei.Auth = HuaweiEmulatorAuth.V11,
            ["huawei IamToken"] = static o => o.Huawei.Auth = HuaweiEmulatorAuth.IamToken,
            ["ncp"] = static _ => { },
            ["scp"] = static _ => { },
            ["licensespring Hmac"] = static o => o.LicenseSpring.Auth = LicenseSpringEmulatorAuth.Hmac,
            ["licensespring OAuth"] = static o => o.LicenseSpring.Auth = LicenseSpringEmulatorAuth.OAuth,
            ["qiniu Qiniu"] = static o => o.Qiniu.Auth = QiniuEmulatorAuth.Qiniu,
            ["qiniu QBox"] = static o => o.Qiniu.Auth = QiniuEmulatorAuth.QBox,
        };

    public static bool IsSecret(string? value) => value is Secret or InHeader;

    public static Task<VendorEmulators> StartAsync(string method) => VendorEmulators.StartAsync(vendors =>
    {
        vendors.Huawei.LockoutThreshold = null;
        vendors.Huawei.SecretKey = vendors.Huawei.IamPassword = Secret;
        vendors.Ncp.SecretKey = vendors.Scp.SecretKey = vendors.Qiniu.SecretKey = Secret;
        vendors.LicenseSpring.SharedKey = vendors.LicenseSpring.ClientSecret = Secret;
        vendors.Ncp.ApiKey = vendors.LicenseSpring.ApiKey = InHeader;
        All[method](vendors);
    });
}
