using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NSubstitute;
using ProductClients.Testing;
using ProductClients.Tests.EndToEnd;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Diagnostics;

public class HealthCheckTests
{
    [Fact]
    public async Task Every_registration_has_a_check_that_requests_one_product()
    {
        await using var app = await StartAsync(
            static services => services.AddHealthChecks().AddProductClientsHealthChecks());

        // A vendor with one array cannot limit its response. A check that reads past the first product never ends.
        app.Vendors.Qiniu.FailNext(EmulatorFault.StallBody(afterBytes: 5_000));
        app.Vendors.LicenseSpring.FailNext(EmulatorFault.StallBody(afterBytes: 5_000));

        var report = await CheckAsync(app);

        Assert.Equal(HealthStatus.Healthy, report.Status);
        Assert.Equal(
            app.Vendors.Select(static vendor => "productclients." + vendor.Name).Order(),
            report.Entries.Keys.Order());
        Assert.All(app.Vendors, static vendor => Assert.Single(vendor.Requests));
        Assert.All(
            new VendorEmulator[] { app.Vendors.Huawei, app.Vendors.Ncp, app.Vendors.Scp },
            static vendor => Assert.Equal("1", vendor.Requests[0].Query("limit")));
    }

    [Fact]
    public async Task Check_asks_the_vendor_and_not_the_cache()
    {
        var lister = Substitute.For<IProductLister>();
        lister.ListAsync().ReturnsForAnyArgs(static _ => ProductListing.FromPages([]));
        var services = new ServiceCollection();
        services.AddLogging().AddHealthChecks().AddProductClientsHealthChecks();
        services.AddProductClients().AddLister("fake", _ => lister);
        await using var container = services.BuildServiceProvider();

        await container.GetRequiredService<HealthCheckService>()
            .CheckHealthAsync(TestContext.Current.CancellationToken);

        lister.Received(1).ListAsync(
            Arg.Is<ProductQuery>(static query => query.CacheMode == CacheMode.Bypass), Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task Failing_vendor_is_unhealthy_with_its_error_code_and_without_the_vendors_text()
    {
        await using var app = await StartAsync(
            static services => services.AddHealthChecks().AddProductClientsHealthChecks());
        app.Vendor("ncp").FailNext(
            EmulatorFault.Status(403, """{ "error": { "message": "canary", "errorCode": "210" } }"""));

        var report = await CheckAsync(app);

        var entry = report.Entries["productclients.ncp"];
        Assert.Equal((HealthStatus.Unhealthy, "Ncp: PermissionDenied (HTTP 403)"), (entry.Status, entry.Description));
        Assert.Equal(("Ncp", "PermissionDenied"), (entry.Data["vendor"], entry.Data["code"]));
        Assert.Equal(HealthStatus.Healthy, report.Entries["productclients.scp"].Status);
    }

    [Fact]
    public async Task Failure_status_and_tags_are_configurable()
    {
        await using var app = await StartAsync(
            static services => services.AddHealthChecks()
                .AddProductClientsHealthChecks(HealthStatus.Degraded, ["vendors"]),
            ("SecretKey", "not-the-secret"));

        var report = await CheckAsync(app);

        Assert.Equal(HealthStatus.Degraded, report.Entries["productclients.huawei"].Status);
        Assert.Equal(["productclients", "vendors"], report.Entries["productclients.huawei"].Tags);
    }

    [Fact]
    public async Task Invalid_options_fail_only_the_check_of_their_registration()
    {
        await using var app = await StartAsync(
            static services => services.AddHealthChecks().AddProductClientsHealthChecks());
        app.Set("ncp", "PageSize", "-1");

        var report = await CheckAsync(app);

        Assert.Contains("PageSize", report.Entries["productclients.ncp"].Description, StringComparison.Ordinal);
        Assert.Equal(HealthStatus.Healthy, report.Entries["productclients.scp"].Status);
    }

    [Fact]
    public async Task Registration_added_after_the_health_checks_is_checked()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddHealthChecks().AddProductClientsHealthChecks();
        services.AddProductClients().AddSource("own", static _ => new FakeSource(3));
        await using var serviceProvider = services.BuildServiceProvider();

        var report = await serviceProvider.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        Assert.Equal(HealthStatus.Healthy, report.Entries["productclients.own"].Status);
    }

    [Fact]
    public async Task Health_checks_added_twice_are_registered_once()
    {
        await using var app = await StartAsync(
            static services => services.AddHealthChecks()
                .AddProductClientsHealthChecks()
                .AddProductClientsHealthChecks());

        var report = await CheckAsync(app);

        Assert.Equal((HealthStatus.Healthy, app.Vendors.Count), (report.Status, report.Entries.Count));
    }

    [Fact]
    public async Task Health_check_can_be_cancelled()
    {
        await using var app = await StartAsync(
            static services => services.AddHealthChecks().AddProductClientsHealthChecks());
        using var cancel = new CancellationTokenSource();
        foreach (var vendor in app.Vendors)
        {
            vendor.FailWhen(
                _ =>
                {
                    cancel.Cancel();
                    return true;
                },
                EmulatorFault.Delay(TimeSpan.FromDays(1)));
        }

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => app.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(cancel.Token));
    }

    private static Task<VendorFixture> StartAsync(
        Action<IServiceCollection> configure, params (string Key, string Value)[] settings) =>
        VendorFixture.StartAsync(
            static _ => { },
            services =>
            {
                services.AddLogging();
                configure(services);
            },
            settings);

    private static Task<HealthReport> CheckAsync(VendorFixture app) =>
        app.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
}
