using ProductClients.Providers.Huawei;
using ProductClients.Providers.LicenseSpring;
using ProductClients.Providers.Ncp;
using ProductClients.Providers.Qiniu;
using ProductClients.Providers.Scp;

namespace ProductClients.DependencyInjection;

/// <summary>The vendors built in.</summary>
internal static class Modules
{
    public static HuaweiModule Huawei { get; } = new();

    public static LicenseSpringModule LicenseSpring { get; } = new();

    public static NcpModule Ncp { get; } = new();

    public static QiniuModule Qiniu { get; } = new();

    public static ScpModule Scp { get; } = new();
}
