using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Testing;

namespace ProductClients.Tests.EndToEnd;

/// <summary>Emulators of the five vendors, and an app that lists them.</summary>
public sealed class VendorFixture : IAsyncDisposable
{
    private readonly IConfigurationRoot _root;
    private readonly ServiceProvider _services;

    private VendorFixture(VendorEmulators vendors, IConfigurationRoot root, ServiceProvider services)
    {
        Vendors = vendors;
        _root = root;
        _services = services;
    }

    public VendorEmulators Vendors { get; }

    public IProductCatalog Catalog => _services.GetRequiredService<IProductCatalog>();

    public IProductLister Lister(string name) => _services.GetRequiredKeyedService<IProductLister>(name);

    public VendorEmulator Vendor(string name) => Vendors.Single(vendor => vendor.Name == name);

    /// <summary>Starts the emulators and the app, without a delay between attempts.</summary>
    /// <param name="settings">The options to set for every registration that has them.</param>
    public static async Task<VendorFixture> StartAsync(params (string Key, string Value)[] settings) =>
        await StartAsync(static _ => { }, static _ => { }, settings);

    public static async Task<VendorFixture> StartAsync(
        Action<VendorEmulatorsOptions> emulators,
        Action<IServiceCollection> configure,
        params (string Key, string Value)[] settings) =>
        await StartAsync(emulators, configure, static _ => { }, settings);

    public static async Task<VendorFixture> StartAsync(
        Action<VendorEmulatorsOptions> emulators,
        Action<IServiceCollection> configure,
        Action<IProductClientsBuilder> register,
        params (string Key, string Value)[] settings)
    {
        var vendors = await VendorEmulators.StartAsync(emulators, TestContext.Current.CancellationToken);
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var vendor in vendors)
        {
            var all = vendor.Settings.Append(KeyValuePair.Create("RetryDelay", (string?)"00:00:00"))
                .Concat(settings.Where(setting => IsOptionOf(vendor, setting.Key))
                    .Select(static setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
            foreach (var (key, value) in all)
            {
                values[$"ProductClients:{vendor.Name}:{key}"] = value;
            }
        }

        var services = new ServiceCollection();
        configure(services);
        var root = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        register(services.AddProductClients(root));
        return new VendorFixture(vendors, root, services.BuildServiceProvider());
    }

    public IConfiguration Configuration => _root;

    public IServiceProvider Services => _services;

    /// <summary>Sets an option of a registration. Existing listers see it after <see cref="Reload"/>.</summary>
    public void Set(string name, string key, string? value) => _root[$"ProductClients:{name}:{key}"] = value;

    /// <summary>Makes a vendor reject the tokens that it has issued.</summary>
    public void RevokeTokens(string name)
    {
        if (name == "huawei")
        {
            Vendors.Huawei.RevokeTokens();
        }
        else
        {
            Vendors.LicenseSpring.RevokeTokens();
        }
    }

    /// <summary>Reloads the configuration of the app.</summary>
    public void Reload() => _root.Reload();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Vendors.DisposeAsync();
    }

    // True for an option that the emulator of this vendor sets, and for an option of every registration.
    private static bool IsOptionOf(VendorEmulator vendor, string key) =>
        vendor.Settings.ContainsKey(key) || typeof(VendorOptions).GetProperty(key) is not null;
}
