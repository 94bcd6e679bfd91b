using Microsoft.Extensions.DependencyInjection;
using ProductClients.Testing;

namespace ProductClients.Tests.EndToEnd;

/// <summary>The five vendors, emulated, and an app that lists them.</summary>
public sealed class VendorFixture : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private VendorFixture(VendorEmulators vendors, ServiceProvider services)
    {
        Vendors = vendors;
        _services = services;
    }

    public VendorEmulators Vendors { get; }

    public IProductCatalog Catalog => _services.GetRequiredService<IProductCatalog>();

    public IProductLister Lister(string name) => _services.GetRequiredKeyedService<IProductLister>(name);

    public VendorEmulator Vendor(string name) => Vendors.Single(vendor => vendor.Name == name);

    /// <param name="settings">Options of every registration, besides a wait of nothing between attempts.</param>
    public static async Task<VendorFixture> StartAsync(params (string Key, string Value)[] settings) =>
        await StartAsync(static _ => { }, static _ => { }, settings);

    public static async Task<VendorFixture> StartAsync(
        Action<VendorEmulatorsOptions> emulators,
        Action<IServiceCollection> configure,
        params (string Key, string Value)[] settings)
    {
        var vendors = await VendorEmulators.StartAsync(emulators, TestContext.Current.CancellationToken);
        foreach (var vendor in vendors)
        {
            vendors.Configuration[$"{vendor.Name}:RetryDelay"] = "00:00:00";
            foreach (var (key, value) in settings)
            {
                vendors.Configuration[$"{vendor.Name}:{key}"] = value;
            }
        }

        var services = new ServiceCollection();
        configure(services);
        services.AddProductClients(vendors.Configuration);
        return new VendorFixture(vendors, services.BuildServiceProvider());
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Vendors.DisposeAsync();
    }
}
