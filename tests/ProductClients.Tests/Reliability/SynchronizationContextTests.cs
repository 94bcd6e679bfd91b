using Microsoft.Extensions.DependencyInjection;
using ProductClients.DependencyInjection;
using ProductClients.Providers.Huawei;
using ProductClients.Providers.LicenseSpring;
using ProductClients.Providers.Ncp;
using ProductClients.Providers.Qiniu;
using ProductClients.Providers.Scp;
using ProductClients.Signing;
using ProductClients.Testing;
using ProductClients.Tests.EndToEnd;

namespace ProductClients.Tests.Reliability;

/// <summary>A caller with one thread, such as a window, may block on anything: nothing of the library comes back to its
/// thread.</summary>
public class SynchronizationContextTests
{
    public static TheoryData<string> Names => ListingTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_listing(string name) =>
        await AssertNeverComesBackAsync(app => EnumerateAsync(app.Lister(name).ListAsync()));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_sorted_listing(string name) => await AssertNeverComesBackAsync(app => EnumerateAsync(
        app.Lister(name).ListAsync(new ProductQuery { Sort = new ProductSort(ProductSortKey.Name) })));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Pages(string name) =>
        await AssertNeverComesBackAsync(app => EnumerateAsync(app.Lister(name).ListAsync().AsPages()));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_listing_that_fails_and_is_retried(string name) => await AssertNeverComesBackAsync(app =>
    {
        app.Vendor(name).FailNext(EmulatorFault.Status(503));
        app.Vendor(name).FailNext(EmulatorFault.Disconnect());
        return EnumerateAsync(app.Lister(name).ListAsync());
    });

    [Fact]
    public async Task A_catalog() => await AssertNeverComesBackAsync(static app => EnumerateAsync(app.Catalog.ListAsync()));

    [Fact]
    public async Task A_sorted_catalog() => await AssertNeverComesBackAsync(static app => EnumerateAsync(
        app.Catalog.ListAsync(new ProductQuery { Sort = new ProductSort(ProductSortKey.Name) })));

    [Fact]
    public async Task A_result() => await AssertNeverComesBackAsync(static app => app.Catalog.ListAsync().ToResultAsync());

    [Fact]
    public async Task Typed_interfaces() => await AssertNeverComesBackAsync(static async app =>
    {
        await Api<IHuaweiProductsApi>(app, "huawei").ListProductsAsync("p").ConfigureAwait(false);
    }, static app =>
        Api<INcpProductsApi>(app, "ncp").ListProductsAsync(), static app =>
        Api<IScpProductsApi>(app, "scp").ListProductsAsync(), static app =>
        EnumerateAsync(Api<ILicenseSpringProductsApi>(app, "licensespring").ListProductsAsync()), static app =>
        EnumerateAsync(Api<IQiniuProductsApi>(app, "qiniu").ListProductsAsync()));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_signer(string name) => await AssertNeverComesBackAsync(async app =>
    {
        if (app.Lister(name).GetService<IRequestSigner>() is not { } signer)
        {
            return;
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, "https://vendor.example/x");
        await signer.SignAsync(request, CancellationToken.None).ConfigureAwait(false);
        await signer.ExplainAsync(request, CancellationToken.None).ConfigureAwait(false);
    });

    [Fact]
    public async Task A_lister_of_its_own() => await AssertNeverComesBackAsync(static async app =>
    {
        var lister = ProductClientsFactory.CreateLister(clients => clients.AddQiniu("q", options =>
        {
            options.Endpoint = app.Vendors.Qiniu.Endpoint;
        }));
        await using (lister.ConfigureAwait(false))
        {
            await EnumerateAsync(lister.ListAsync(new ProductQuery { Take = 1 })).ConfigureAwait(false);
        }
    });

    private static T Api<T>(VendorFixture app, string name)
        where T : class => app.Lister(name).GetService<T>()!;

    // With tokens, so that asking for one is a part of it.
    private static async Task AssertNeverComesBackAsync(params Func<VendorFixture, Task>[] calls)
    {
        await using var app = await VendorFixture.StartAsync(
            static vendors =>
            {
                vendors.Huawei.Auth = HuaweiEmulatorAuth.IamToken;
                vendors.LicenseSpring.Auth = LicenseSpringEmulatorAuth.OAuth;
                vendors.Qiniu.Auth = QiniuEmulatorAuth.None;
            },
            static _ => { });
        foreach (var call in calls)
        {
            var context = new CountingContext();
            Exception? failure;
            var before = SynchronizationContext.Current;
            SynchronizationContext.SetSynchronizationContext(context);
            Task running;
            try
            {
                running = call(app);
            }
            finally
            {
                SynchronizationContext.SetSynchronizationContext(before);
            }

            failure = await Record.ExceptionAsync(() => running);
            Assert.True(failure is null or ProductClientException, $"{failure}");
            Assert.Equal(0, context.Posts);
        }
    }

    private static async Task EnumerateAsync<T>(IAsyncEnumerable<T> items)
    {
        await foreach (var item in items.ConfigureAwait(false))
        {
            Assert.NotNull(item);
        }
    }

    /// <summary>Counts what comes back; runs it elsewhere, so that the test ends even so.</summary>
    private sealed class CountingContext : SynchronizationContext
    {
        private int _posts;

        public int Posts => Volatile.Read(ref _posts);

        public override void Post(SendOrPostCallback d, object? state)
        {
            Interlocked.Increment(ref _posts);
            ThreadPool.QueueUserWorkItem(_ => d(state));
        }

        public override void Send(SendOrPostCallback d, object? state) => Post(d, state);
    }
}
