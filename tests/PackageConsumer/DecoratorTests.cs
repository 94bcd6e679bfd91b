using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection;
using ProductClients;
using ProductClients.Testing;
using ProductClients.Vendors.Huawei;
using ProductClients.Vendors.LicenseSpring;
using ProductClients.Vendors.Ncp;
using ProductClients.Vendors.Qiniu;
using ProductClients.Vendors.Scp;

namespace PackageConsumer;

/// <summary>
/// Tests a decorator of an application: it stores what its inner lister returned as JSON, and lists that the next time.
/// </summary>
public sealed class DecoratorTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("huawei")]
    [InlineData("licensespring")]
    [InlineData("ncp")]
    [InlineData("qiniu")]
    [InlineData("scp")]
    public async Task Stored_listing_has_the_products_natives_and_report_of_the_first_one(string name)
    {
        await using var vendors = await VendorEmulators.StartAsync(cancellationToken: Cancellation);
        var services = new ServiceCollection();
        services.AddProductClients(vendors.Configuration);
        await using var container = services.BuildServiceProvider();
        var lister = new StoringLister(container.GetRequiredKeyedService<IProductLister>(name));

        var first = await lister.ListAsync(cancellationToken: Cancellation).ToResultAsync(Cancellation);
        var stored = await lister.ListAsync(cancellationToken: Cancellation).ToResultAsync(Cancellation);

        Assert.Equal(first.Products.Select(Describe), stored.Products.Select(Describe));
        Assert.All(
            first.Products.Zip(stored.Products),
            static pair => Assert.Equal(pair.First.Native.GetType(), pair.Second.Native.GetType()));
        Assert.Equal(
            (name, ListingOutcome.Complete, first.Report.Products, first.Report.Received, 0),
            (stored.Report.Registration, stored.Report.Outcome, stored.Report.Products, stored.Report.Received,
                stored.Report.Requests));
        Assert.NotEqual(0, first.Report.Requests);

        string Describe(Product product) => $"{product} {JsonSerializer.Serialize(product.Native, TypeOf(product))}";
    }

    private static JsonTypeInfo TypeOf(Product product) => product.Vendor switch
    {
        VendorNames.Huawei => HuaweiJson.Product,
        VendorNames.LicenseSpring => LicenseSpringJson.Product,
        VendorNames.Ncp => NcpJson.Product,
        VendorNames.Qiniu => QiniuJson.Product,
        _ => ScpJson.Product,
    };

    private sealed class StoringLister(IProductLister inner) : IProductLister
    {
        private readonly List<(Product Product, string Native)> _stored = [];
        private ListingReport? _report;

        public string Name => inner.Name;

        public string Vendor => inner.Vendor;

        public ProductCapabilities Capabilities => inner.Capabilities;

        public ProductListing ListAsync(ProductQuery? query = null, CancellationToken cancellationToken = default)
        {
            if (_report is { } report)
            {
                return ProductListing.FromPages(_ => StoredAsync(), () => report with { Requests = 0 });
            }

            var listing = inner.ListAsync(query, cancellationToken);
            return ProductListing.FromPages(
                token => StoreAsync(listing, token), () => listing.Report, cancellationToken);
        }

        public object? GetService(Type serviceType) => inner.GetService(serviceType);

        private async IAsyncEnumerable<ProductPage> StoreAsync(ProductListing listing, string? continuationToken)
        {
            await foreach (var page in listing.AsPages(continuationToken))
            {
                foreach (var product in page.Items)
                {
                    var native = JsonSerializer.Serialize(product.Native, TypeOf(product));
                    _stored.Add((product with { Native = native }, native));
                }

                yield return page;
            }

            _report = listing.Report;
        }

        private async IAsyncEnumerable<ProductPage> StoredAsync()
        {
            await Task.CompletedTask;
            yield return new ProductPage([.. _stored.Select(static stored => stored.Product with
            {
                Native = JsonSerializer.Deserialize(stored.Native, TypeOf(stored.Product))!,
            })]);
        }
    }
}
