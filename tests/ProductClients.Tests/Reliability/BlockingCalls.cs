using Microsoft.Extensions.DependencyInjection;
using ProductClients.Testing;
using ProductClients.Tests.EndToEnd;
using ProductClients.Tests.Support;
using ProductClients.Vendors.Huawei;
using ProductClients.Vendors.LicenseSpring;
using ProductClients.Vendors.Ncp;
using ProductClients.Vendors.Qiniu;
using ProductClients.Vendors.Scp;

namespace ProductClients.Tests.Reliability;

/// <summary>
/// The call of each public asynchronous method by a single-threaded caller, with a check of its result.
/// </summary>
internal static class BlockingCalls
{
    public static ProductQuery Pages { get; } = new() { PageSize = 15 };

    public static IReadOnlyDictionary<string, Action<SingleThread, VendorFixture>> All =>
        Library.Concat(BlockingWatchCalls.All).Concat(BlockingTestingCalls.All).ToDictionary(StringComparer.Ordinal);

    private static IReadOnlyDictionary<string, Action<SingleThread, VendorFixture>> Library { get; } =
        new Dictionary<string, Action<SingleThread, VendorFixture>>(StringComparer.Ordinal)
        {
            ["IProductLister.ListAsync(ProductQuery, CancellationToken)"] = static (thread, app) =>
                EachVendor(app, (lister, count) =>
                {
                    Assert.Equal(count, thread.List(lister.ListAsync(Pages)).Count);
                    app.Vendors.Huawei.RevokeTokens();
                    app.Vendors.LicenseSpring.RevokeTokens();
                    var sort = new ProductSort(ProductSortKey.Name);
                    Assert.Equal(count, thread.List(lister.ListAsync(Pages with { Sort = sort })).Count);
                    Assert.Equal(3, thread.List(lister.ListAsync(Pages with { Take = 3 })).Count);
                }),
            ["ListingIdentity.GetAccountAsync(CancellationToken)"] = static (thread, app) =>
                EachVendor(app, (lister, _) => Assert.NotNull(
                    thread.Wait(lister.GetService<ListingIdentity>()!.GetAccountAsync(CancellationToken.None)))),
            ["ProductListing.GetAsyncEnumerator(CancellationToken)"] = static (thread, app) =>
                EachVendor(app, (lister, _) =>
                {
                    // Stops after the first product.
                    var enumerator = lister.ListAsync(Pages).GetAsyncEnumerator(TestContext.Current.CancellationToken);
                    Assert.True(thread.Wait(enumerator.MoveNextAsync()));
                    thread.Wait(enumerator.DisposeAsync());
                }),
            ["ProductListing.AsPages(String)"] = static (thread, app) => EachVendor(app, (lister, count) =>
                Assert.Equal(
                    count, thread.List(lister.ListAsync(Pages).AsPages()).Sum(static page => page.Items.Count))),
            ["ProductListing.AsProducts(String)"] = static (thread, app) => EachVendor(app, (lister, count) =>
            {
                var query = lister.Capabilities.IsPaged ? Pages with { Take = 20 } : Pages;
                var first = lister.ListAsync(query);
                var before = thread.List(first).Count;
                var after = first.Report.ContinuationToken is { } token
                    ? thread.List(lister.ListAsync(Pages).AsProducts(token)).Count
                    : 0;
                Assert.Equal(count, before + after);
                Assert.Equal(lister.Capabilities.IsPaged, after > 0);
            }),
            ["ProductListing.FromPages(IEnumerable`1, String, String)"] = static (thread, app) =>
                Assert.Single(thread.List(ProductListing.FromPages([OnePage]))),
            ["ProductListing.FromPages(IAsyncEnumerable`1, String, String)"] = static (thread, app) =>
                EachVendor(app, (lister, count) =>
                    Assert.Equal(
                        count,
                        thread.List(ProductListing.FromPages(lister.ListAsync(Pages).AsPages(), "own", "Own")).Count)),
            ["ProductListing.FromPages(Func`2, Func`1, CancellationToken)"] = static (thread, app) =>
                EachVendor(app, (lister, count) =>
                {
                    var inner = lister.ListAsync(Pages);
                    Assert.Equal(count, thread.List(ProductListing.FromPages(inner.AsPages, () => inner.Report)).Count);
                }),
            ["ProductListing.ToResultAsync(CancellationToken)"] = static (thread, app) =>
                EachVendor(app, (lister, count) =>
                    Assert.Equal(count, thread.Wait(lister.ListAsync(Pages).ToResultAsync()).Products.Count)),
            ["IProductCatalog.ListAsync(ProductQuery, CatalogListingOptions, CancellationToken)"] =
                static (thread, app) =>
                {
                    var sort = new ProductSort(ProductSortKey.Name);
                    Assert.Equal(CountOf(app), thread.List(app.Catalog.ListAsync(Pages)).Count);
                    Assert.Equal(CountOf(app), thread.List(app.Catalog.ListAsync(Pages with { Sort = sort })).Count);
                },
            ["CatalogListing.GetAsyncEnumerator(CancellationToken)"] = static (thread, app) =>
            {
                // Stops after the first product.
                var enumerator = app.Catalog.ListAsync(Pages).GetAsyncEnumerator(TestContext.Current.CancellationToken);
                Assert.True(thread.Wait(enumerator.MoveNextAsync()));
                thread.Wait(enumerator.DisposeAsync());
            },
            ["CatalogListing.ToResultAsync(CancellationToken)"] = static (thread, app) =>
            {
                FailOnce(app);
                Assert.Equal(CountOf(app), thread.Wait(app.Catalog.ListAsync(Pages).ToResultAsync()).Products.Count);
            },
            ["CatalogListing.FromListings(IEnumerable`1)"] = static (thread, app) => Assert.Equal(
                CountOf(app),
                thread.List(CatalogListing.FromListings(
                    app.Vendors.Select(v => app.Lister(v.Name).ListAsync(Pages)))).Count),
            ["IHuaweiProductsApi.ListProductsAsync("
                + "String, HuaweiProductQuery, String, ProductCall, CancellationToken)"] =
                static (thread, app) =>
                {
                    FailOnce(app);
                    var project = app.Vendors.Huawei.Settings["ProjectId"]!;
                    Assert.NotEmpty(
                        thread.Wait(Api<IHuaweiProductsApi>(app, "huawei").ListProductsAsync(project)).Products!);
                },
            ["INcpProductsApi.ListProductsAsync(NcpProductQuery, ProductCall, CancellationToken)"] =
                static (thread, app) =>
                {
                    FailOnce(app);
                    Assert.NotEmpty(
                        thread.Wait(Api<INcpProductsApi>(app, "ncp").ListProductsAsync()).ProductPage!.Content!);
                },
            ["IScpProductsApi.ListProductsAsync(ScpProductQuery, String, String, ProductCall, CancellationToken)"] =
                static (thread, app) =>
                {
                    FailOnce(app);
                    Assert.NotEmpty(thread.Wait(Api<IScpProductsApi>(app, "scp").ListProductsAsync()).Products!);
                },
            ["ILicenseSpringProductsApi.ListProductsAsync(ProductCall, CancellationToken)"] = static (thread, app) =>
            {
                FailOnce(app);
                Assert.Equal(
                    app.Vendors.LicenseSpring.Products.Count,
                    thread.List(Api<ILicenseSpringProductsApi>(app, "licensespring").ListProductsAsync()).Count);
            },
            ["IQiniuProductsApi.ListProductsAsync(ProductCall, CancellationToken)"] = static (thread, app) =>
            {
                FailOnce(app);
                Assert.Equal(
                    app.Vendors.Qiniu.Products.Count,
                    thread.List(Api<IQiniuProductsApi>(app, "qiniu").ListProductsAsync()).Count);
            },
            ["IRequestSigner.SignAsync(HttpRequestMessage, CancellationToken)"] = static (thread, app) =>
                EachSigner(app, (signer, request) =>
                {
                    thread.Wait(signer.SignAsync(request, TestContext.Current.CancellationToken));
                    Assert.NotEmpty(request.Headers.NonValidated);
                }),
            ["IRequestSigner.ExplainAsync(HttpRequestMessage, CancellationToken)"] = static (thread, app) =>
                EachSigner(app, (signer, request) =>
                    Assert.NotEmpty(
                        thread.Wait(signer.ExplainAsync(request, TestContext.Current.CancellationToken)).Headers)),
            ["ICredentialSource`1.GetAsync(CancellationToken)"] = static (thread, app) =>
            {
                using var serviceProvider = Registration(app, static clients =>
                    clients.Registration("ncp").UseCredentials(static _ => new Vault()));
                var lister = serviceProvider.GetRequiredKeyedService<IProductLister>("ncp");
                Assert.Equal(app.Vendors.Ncp.Products.Count, thread.List(lister.ListAsync(Pages)).Count);
            },
            ["OwnedProductLister.ListAsync(ProductQuery, CancellationToken)"] = static (thread, app) =>
            {
                using var lister = Owned(app);
                Assert.Equal(app.Vendors.Scp.Products.Count, thread.List(lister.ListAsync(Pages)).Count);
            },
            ["OwnedServices.DisposeAsync()"] = static (thread, app) =>
            {
                var lister = Owned(app);
                Assert.Single(thread.List(lister.ListAsync(Pages with { Take = 1 })));
                thread.Wait(lister.DisposeAsync());
            },
            ["OwnedProductCatalog.ListAsync(ProductQuery, CatalogListingOptions, CancellationToken)"] =
                static (thread, app) =>
                {
                    using var catalog = ProductClientsFactory.CreateCatalog(clients => AddScp(clients, app));
                    Assert.Equal(app.Vendors.Scp.Products.Count, thread.List(catalog.ListAsync(Pages)).Count);
                },
        };

    private static ProductPage OnePage => new([TestProduct.Create("1")], null, null, null);

    public static OwnedProductLister Owned(VendorFixture app) =>
        ProductClientsFactory.CreateLister(clients => AddScp(clients, app));

    private static void AddScp(IProductClientsBuilder clients, VendorFixture app) =>
        clients.AddScp("own", options =>
        {
            var settings = app.Vendors.Scp.Settings;
            options.Endpoint = app.Vendors.Scp.Endpoint;
            options.AccessKey = settings["AccessKey"];
            options.SecretKey = settings["SecretKey"]!;
            options.AccountId = settings["AccountId"];
        });

    // Each listing succeeds, although the first response of each vendor is a transient error and the second never
    // arrives.
    private static void EachVendor(VendorFixture app, Action<IProductLister, int> list)
    {
        FailOnce(app);
        foreach (var vendor in app.Vendors)
        {
            list(app.Lister(vendor.Name), vendor.Products.Count);
        }
    }

    private static void EachSigner(VendorFixture app, Action<IRequestSigner, HttpRequestMessage> sign)
    {
        foreach (var vendor in app.Vendors)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "https://vendor.example/x");
            sign(app.Lister(vendor.Name).GetService<IRequestSigner>()!, request);
        }
    }

    private static void FailOnce(VendorFixture app)
    {
        foreach (var vendor in app.Vendors)
        {
            vendor.FailNext(EmulatorFault.Status(503));
            vendor.FailNext(EmulatorFault.Disconnect());
        }
    }

    private static int CountOf(VendorFixture app) => app.Vendors.Sum(static vendor => vendor.Products.Count);

    private static T Api<T>(VendorFixture app, string name)
        where T : class => app.Lister(name).GetService<T>()!;

    private static ServiceProvider Registration(VendorFixture app, Action<IProductClientsBuilder> configure)
    {
        var services = new ServiceCollection();
        configure(services.AddProductClients(app.Configuration));
        return services.BuildServiceProvider();
    }

    /// <summary>Gets the credentials asynchronously.</summary>
    private sealed class Vault : ICredentialSource<NcpCredentials>
    {
        public async ValueTask<NcpCredentials> GetAsync(CancellationToken cancellationToken)
        {
            await Task.Run(static () => { }, cancellationToken).ConfigureAwait(false);
            return new NcpCredentials(
                "ncp-emulator-access", new Secret("ncp-emulator-secret"), new Secret("ncp-emulator-api-key"));
        }
    }
}
