using ProductClients.Testing;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Reliability;

/// <summary>The request that has a fault.</summary>
/// <param name="Name">The name of the place in the name of a test case.</param>
/// <param name="Response">A documented response of the vendor.</param>
/// <param name="StartAsync">Starts the vendor with a clock.</param>
internal sealed record FaultPlace(string Name, string Response, Func<TimeProvider, Task<VendorEmulator>> StartAsync)
{
    public static IReadOnlyList<FaultPlace> All { get; } =
    [
        new("huawei page 1", Resources.Seed("huawei-products.json"), HuaweiAsync),
        new("huawei page 3", Resources.Seed("huawei-products.json"), HuaweiAsync) { Request = 3 },
        new("ncp page 1", Resources.Seed("ncp-example.json"), NcpAsync),
        new("ncp page 3", Resources.Seed("ncp-example.json"), NcpAsync) { Request = 3 },
        new("scp page 1", Resources.Seed("scp-products.json"), ScpAsync),
        new("scp page 3", Resources.Seed("scp-products.json"), ScpAsync) { Request = 3 },
        new("licensespring array", Resources.Seed("licensespring-products.json"), LicenseSpringAsync)
        {
            IsArray = true,
        },
        new("qiniu array", Resources.Seed("qiniu-products.json"), QiniuAsync) { IsArray = true },
        new("huawei token", """{"token":{"expires_at":"2026-01-02T00:00:00.000000Z"}}""", HuaweiTokenAsync)
        {
            IsToken = true,
        },
        new("licensespring token", """{"access_token":"t","expires_in":600}""", LicenseSpringTokenAsync)
        {
            IsToken = true,
        },
    ];

    /// <summary>Gets the number of the request among those of its kind, from 1.</summary>
    public int Request { get; init; } = 1;

    public bool IsArray { get; init; }

    public bool IsToken { get; init; }

    public EmulatorRequestKind Kind => IsToken ? EmulatorRequestKind.Token : EmulatorRequestKind.Products;

    public override string ToString() => Name;

    private static async Task<VendorEmulator> HuaweiAsync(TimeProvider time) =>
        await HuaweiEmulator.StartAsync(options => options.TimeProvider = time);

    private static async Task<VendorEmulator> HuaweiTokenAsync(TimeProvider time) => await HuaweiEmulator.StartAsync(
        options => (options.TimeProvider, options.Auth) = (time, HuaweiEmulatorAuth.IamToken));

    private static async Task<VendorEmulator> NcpAsync(TimeProvider time) =>
        await NcpEmulator.StartAsync(options => options.TimeProvider = time);

    private static async Task<VendorEmulator> ScpAsync(TimeProvider time) =>
        await ScpEmulator.StartAsync(options => options.TimeProvider = time);

    private static async Task<VendorEmulator> LicenseSpringAsync(TimeProvider time) =>
        await LicenseSpringEmulator.StartAsync(options => options.TimeProvider = time);

    private static async Task<VendorEmulator> LicenseSpringTokenAsync(TimeProvider time) =>
        await LicenseSpringEmulator.StartAsync(
            options => (options.TimeProvider, options.Auth) = (time, LicenseSpringEmulatorAuth.OAuth));

    private static async Task<VendorEmulator> QiniuAsync(TimeProvider time) =>
        await QiniuEmulator.StartAsync(options => options.TimeProvider = time);
}
