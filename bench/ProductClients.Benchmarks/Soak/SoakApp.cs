using Microsoft.Extensions.DependencyInjection;
using ProductClients.Vendors.Huawei;
using ProductClients.Vendors.Qiniu;

namespace ProductClients.Benchmarks.Soak;

/// <summary>An app with one registration of each vendor. The vendors are unreliable.</summary>
internal sealed class SoakApp : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly Dictionary<string, FaultyVendor> _vendors;

    private SoakApp(Dictionary<string, FaultyVendor> vendors)
    {
        _vendors = vendors;
        var services = new ServiceCollection();
        var clients = services.AddProductClients();
        clients.AddHuawei("huawei", options =>
        {
            Configure(options, vendors["huawei"]);
            options.ProjectId = "6a6a1f83";
            options.Auth = HuaweiAuth.IamToken;
            options.IamEndpoint = options.Endpoint;
            (options.IamUser, options.IamPassword, options.IamDomain) = ("user", new Secret("password"), "domain");
        });
        clients.AddNcp("ncp", options =>
        {
            Configure(options, vendors["ncp"]);
            (options.AccessKey, options.SecretKey) = ("access", new Secret("secret"));
        });
        clients.AddScp("scp", options =>
        {
            Configure(options, vendors["scp"]);
            (options.AccessKey, options.SecretKey) = ("access", new Secret("secret"));
        });
        clients.AddLicenseSpring("licensespring", options =>
        {
            Configure(options, vendors["licensespring"]);
            (options.ApiKey, options.SharedKey) = (new Secret("key"), new Secret("secret"));
        });
        clients.AddQiniu("qiniu", options =>
        {
            Configure(options, vendors["qiniu"]);
            options.Auth = QiniuAuth.Qiniu;
            (options.AccessKey, options.SecretKey) = ("access", new Secret("secret"));
        });
        _services = services.BuildServiceProvider();
        _services.ValidateProductClients();
        Catalog = _services.GetRequiredService<IProductCatalog>();
    }

    public IProductCatalog Catalog { get; }

    public long Requests => _vendors.Values.Sum(static vendor => vendor.Requests);

    public long Faults => _vendors.Values.Sum(static vendor => vendor.FaultCount);

    /// <summary>Starts the vendors and the app.</summary>
    public static async Task<SoakApp> StartAsync(int seed) => new(new Dictionary<string, FaultyVendor>
    {
        ["huawei"] = await FaultyVendor.StartAsync(SoakVendor.Huawei, seed),
        ["ncp"] = await FaultyVendor.StartAsync(SoakVendor.Ncp, seed + 1),
        ["scp"] = await FaultyVendor.StartAsync(SoakVendor.Scp, seed + 2),
        ["licensespring"] = await FaultyVendor.StartAsync(SoakVendor.LicenseSpring, seed + 3),
        ["qiniu"] = await FaultyVendor.StartAsync(SoakVendor.Qiniu, seed + 4),
    });

    /// <summary>Returns the number of products of a registration.</summary>
    public int ProductsOf(string name) => _vendors[name].ProductCount;

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        foreach (var vendor in _vendors.Values)
        {
            await vendor.DisposeAsync();
        }
    }

    // The timeouts are short, so that a stalled response ends soon. All other limits are the defaults.
    private static void Configure(VendorOptions options, FaultyVendor vendor)
    {
        options.Endpoint = vendor.Address;
        options.PageSize = SoakVendor.PageSize;
        options.RetryDelay = TimeSpan.Zero;
        options.AttemptTimeout = TimeSpan.FromMilliseconds(500);
        options.TotalTimeout = TimeSpan.FromMilliseconds(1_500);
    }
}
