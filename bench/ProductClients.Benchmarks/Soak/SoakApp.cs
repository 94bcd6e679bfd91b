using Microsoft.Extensions.DependencyInjection;
using ProductClients.DependencyInjection;
using ProductClients.Providers.Huawei;
using ProductClients.Providers.Qiniu;

namespace ProductClients.Benchmarks.Soak;

/// <summary>An app with one registration of each vendor, none of which can be relied on.</summary>
internal sealed class SoakApp : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly Dictionary<string, FaultyVendor> _wires = [];

    public SoakApp(int seed)
    {
        var services = new ServiceCollection();
        var clients = services.AddProductClients();
        Wire(SoakVendor.Huawei, seed, clients.AddHuawei("huawei", static options =>
        {
            options.Region = "cn-north-4";
            options.ProjectId = "6a6a1f83";
            options.Auth = HuaweiAuth.IamToken;
            (options.IamUser, options.IamPassword, options.IamDomain) = ("user", new Secret("password"), "domain");
            Configure(options);
        }));
        Wire(SoakVendor.Ncp, seed + 1, clients.AddNcp("ncp", static options =>
        {
            (options.AccessKey, options.SecretKey) = ("access", new Secret("secret"));
            Configure(options);
        }));
        Wire(SoakVendor.Scp, seed + 2, clients.AddScp("scp", static options =>
        {
            (options.AccessKey, options.SecretKey) = ("access", new Secret("secret"));
            Configure(options);
        }));
        Wire(SoakVendor.LicenseSpring, seed + 3, clients.AddLicenseSpring("licensespring", static options =>
        {
            (options.ApiKey, options.SharedKey) = (new Secret("key"), new Secret("secret"));
            Configure(options);
        }));
        Wire(SoakVendor.Qiniu, seed + 4, clients.AddQiniu("qiniu", static options =>
        {
            options.Endpoint = new Uri("https://spock.example");
            options.Auth = QiniuAuth.Qiniu;
            (options.AccessKey, options.SecretKey) = ("access", new Secret("secret"));
            Configure(options);
        }));
        _services = services.BuildServiceProvider();
        _services.ValidateProductClients();
        Catalog = _services.GetRequiredService<IProductCatalog>();
    }

    public IProductCatalog Catalog { get; }

    public long Requests => _wires.Values.Sum(static wire => wire.Requests);

    public long Faults => _wires.Values.Sum(static wire => wire.FaultCount);

    /// <summary>Gets how many products each registration has.</summary>
    public Dictionary<string, int> Products { get; } = [];

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    // A stall must end soon, and no circuit may open: a request that is not sent proves nothing here.
    private static void Configure(ProviderOptions options)
    {
        options.PageSize = SoakVendor.PageSize;
        options.RetryDelay = TimeSpan.Zero;
        options.AttemptTimeout = TimeSpan.FromMilliseconds(200);
        options.TotalTimeout = TimeSpan.FromMilliseconds(500);
        options.CircuitMinimumThroughput = int.MaxValue;
        options.MaxConcurrentRequests = 1_000;
    }

    private void Wire(SoakVendor vendor, int seed, IRegistrationBuilder registration)
    {
        var wire = new FaultyVendor(vendor, seed);
        registration.HttpClient.ConfigurePrimaryHttpMessageHandler(() => wire);
        registration.TokenClient.ConfigurePrimaryHttpMessageHandler(() => wire);
        _wires.Add(registration.Name, wire);
        Products.Add(registration.Name, vendor.Products);
    }
}
