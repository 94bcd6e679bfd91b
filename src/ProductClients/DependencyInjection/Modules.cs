using ProductClients.Vendors.Huawei;
using ProductClients.Vendors.LicenseSpring;
using ProductClients.Vendors.Ncp;
using ProductClients.Vendors.Qiniu;
using ProductClients.Vendors.Scp;

namespace ProductClients.DependencyInjection;

/// <summary>The modules of the built-in vendors.</summary>
internal static class Modules
{
    public static HuaweiModule Huawei { get; } = new();

    public static LicenseSpringModule LicenseSpring { get; } = new();

    public static NcpModule Ncp { get; } = new();

    public static QiniuModule Qiniu { get; } = new();

    public static ScpModule Scp { get; } = new();
}
