using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Caching.Tests.Support;
using ProductClients.Testing;
using ProductClients.Vendors.Huawei;
using ProductClients.Vendors.LicenseSpring;
using ProductClients.Vendors.Ncp;
using ProductClients.Vendors.Qiniu;
using ProductClients.Vendors.Scp;

namespace ProductClients.Caching.Tests;

/// <summary>Cached listings of the five vendors, against their emulators.</summary>
public sealed class VendorTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("huawei")]
    [InlineData("licensespring")]
    [InlineData("ncp")]
    [InlineData("qiniu")]
    [InlineData("scp")]
    public async Task Entry_of_another_process_has_native_models_and_unknown_fields(string name)
    {
        await using var vendors = await VendorEmulators.StartAsync(cancellationToken: Cancellation);
        var emulator = vendors.Single(vendor => vendor.Name == name);
        emulator.Products.Insert(0, WithUnknownField(emulator.Products[0]));
        emulator.Products.RemoveAt(1);
        var store = new SharedStore();
        await using var one = Start(vendors, store);
        await using var two = Start(vendors, store);

        var listed = await ListAsync(one, name);
        var requests = emulator.Requests.Count;
        var cached = await ListAsync(two, name);

        Assert.Equal((requests, true), (emulator.Requests.Count, cached.Report.ServedFromCache));
        Assert.Equal(listed.Products.Select(Describe), cached.Products.Select(Describe));
        Assert.All(
            listed.Products.Zip(cached.Products),
            static pair => Assert.Equal(pair.First.Native.GetType(), pair.Second.Native.GetType()));
        Assert.Contains("\"aFieldOfTomorrow\":[1]", Describe(cached.Products[0]), StringComparison.Ordinal);
        Assert.Equal(
            (listed.Report.Outcome, listed.Report.Products, listed.Report.Received, listed.Report.Total),
            (cached.Report.Outcome, cached.Report.Products, cached.Report.Received, cached.Report.Total));
    }

    [Fact]
    public async Task Catalog_of_five_vendors_hides_the_failure_of_one()
    {
        var time = new ManualTimeProvider();
        await using var vendors = await VendorEmulators.StartAsync(
            options => options.UseTimeProvider(time), Cancellation);
        await using var services = Start(vendors, new SharedStore(), time);
        var catalog = services.GetRequiredService<IProductCatalog>();
        var first = await catalog.ListAsync().ToResultAsync(Cancellation);
        time.Advance(TimeSpan.FromMinutes(6));
        vendors.Ncp.FailWhen(static _ => true, EmulatorFault.VendorError(400));

        var second = await catalog.ListAsync().ToResultAsync(Cancellation);

        Assert.Equal((first.Products.Count, true), (second.Products.Count, second.Report.IsComplete));
        var hidden = Assert.Single(second.Report.Registrations, static report => report.ServedFromCache);
        Assert.Equal(
            ("ncp", ProductErrorCode.InvalidRequest, TimeSpan.FromMinutes(6)),
            (hidden.Registration, hidden.HiddenError?.Code, hidden.Age));
    }

    private static ServiceProvider Start(VendorEmulators vendors, SharedStore store, TimeProvider? time = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton(time ?? TimeProvider.System);
        services.AddSingleton<IDistributedCache>(store);
        services.AddProductClients(vendors.Configuration).AddCaching();
        return services.BuildServiceProvider();
    }

    private static Task<ListingResult> ListAsync(IServiceProvider services, string name) =>
        services.GetRequiredKeyedService<IProductLister>(name).ListAsync().ToResultAsync(Cancellation);

    private static string WithUnknownField(string product) =>
        product[..product.LastIndexOf('}')] + ",\"aFieldOfTomorrow\":[1]}";

    private static string Describe(Product product) =>
        JsonSerializer.Serialize(product, ProductClientsJson.Product)
        + JsonSerializer.Serialize(product.Native, TypeOf(product));

    private static JsonTypeInfo TypeOf(Product product) => product.Vendor switch
    {
        VendorNames.Huawei => HuaweiJson.Product,
        VendorNames.LicenseSpring => LicenseSpringJson.Product,
        VendorNames.Ncp => NcpJson.Product,
        VendorNames.Qiniu => QiniuJson.Product,
        _ => ScpJson.Product,
    };
}
