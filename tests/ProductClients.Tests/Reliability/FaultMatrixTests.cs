using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Testing;
using ProductClients.Tests.EndToEnd;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Reliability;

/// <summary>
/// Tests each fault at each vendor, on each page and at each token endpoint. The listing is complete, or fails with the
/// right error code. The request with the fault ends within its time limit.
/// </summary>
/// <remarks>The app and the vendor share one clock. It moves only while all running work waits for it.</remarks>
public class FaultMatrixTests
{
    private const int Seed = 20261122;

    // Each case has its own seed, which its name shows. A token request belongs to no caller, and continues when the
    // caller has been cancelled. A clock that moves with each byte read proves nothing then.
    public static IEnumerable<TheoryDataRow<string, string, int>> Cases =>
        FaultPlace.All
            .SelectMany(static place => Faults.All.Select(fault => (place, fault)))
            .Where(static pair => pair.place.IsArray || !pair.fault.IsForArraysOnly)
            .Where(static pair => !(pair.place.IsToken && pair.fault is { IsByteByByte: true, IsLasting: true }))
            .Select(
                static (pair, i) => new TheoryDataRow<string, string, int>(pair.place.Name, pair.fault.Name, Seed + i));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Fault_leads_to_the_expected_outcome_within_its_time_limit(
        string placeName, string faultName, int seed)
    {
        var place = FaultPlace.All.Single(candidate => candidate.Name == placeName);
        var fault = Faults.All.Single(candidate => candidate.Name == faultName);
        var clock = new ManualTimeProvider();
        var wire = new FaultyWire(clock, fault, place);
        await using var vendor = await place.StartAsync(clock);
        await using var app = App(place, vendor, clock, wire);
        vendor.FailWhen(wire.HasFault, fault.Create(new Random(seed), place.Response));
        var started = clock.GetUtcNow();
        var listing = app.GetRequiredKeyedService<IProductLister>(vendor.Name).ListAsync(
            new ProductQuery { PageSize = 15 });

        var products = Task.Run(() => listing.ToListAsync(), TestContext.Current.CancellationToken);
        await wire.EndAsync(products);

        var failure = await Record.ExceptionAsync(() => products);
        var elapsed = clock.GetUtcNow() - started;
        var details = $"seed {seed}, {elapsed}, {wire.Sent} sent: {listing.Report} {failure}";
        Assert.True(fault.Code == (failure as ProductClientException)?.Code, details);
        var atMost = fault.EndsByTime ? fault.AtMost + Fault.ReadTolerance : fault.AtMost;
        Assert.True(elapsed >= fault.AtLeast && elapsed <= atMost, details);
        if (failure is ProductClientException error)
        {
            AssertFailed(place, fault, wire, listing.Report, error, details);
        }
        else
        {
            Assert.True(failure is null && listing.Report.Outcome == ListingOutcome.Complete, details);
            Assert.True((await products).Ids().Distinct().Count() == vendor.Products.Count, details);
            Assert.True(wire.Faulty == 1, details);
        }
    }

    [Theory]
    [InlineData("huawei", Seed)]
    [InlineData("ncp", Seed + 1)]
    [InlineData("scp", Seed + 2)]
    [InlineData("licensespring", Seed + 3)]
    [InlineData("qiniu", Seed + 4)]
    public async Task Truncated_response_is_never_complete(string name, int seed)
    {
        var random = new Random(seed);
        await using var app = await VendorFixture.StartAsync(("MaxRetries", "0"), ("CircuitMinimumThroughput", "1000"));
        for (var i = 0; i < 10; i++)
        {
            var bytes = random.Next(0, 2_000);
            app.Vendor(name).FailNext(EmulatorFault.TruncateBody(bytes));

            var failure = await Record.ExceptionAsync(() => app.Lister(name).ListAsync().ToListAsync());

            Assert.True(
                failure is ProductClientException { Code: ProductErrorCode.Network },
                $"seed {seed}, cut after {bytes} bytes: {failure}");
        }
    }

    private static void AssertFailed(
        FaultPlace place,
        Fault fault,
        FaultyWire wire,
        ListingReport report,
        ProductClientException error,
        string details)
    {
        Assert.True(report.Outcome == ListingOutcome.Failed, details);
        if (!fault.IsLasting)
        {
            // A permanent failure is sent once, and no request follows it.
            Assert.True(wire.Sent == place.Request, details);
        }
        else if (!place.IsToken)
        {
            Assert.True(wire.Faulty == error.Attempts, details);
        }
    }

    private static ServiceProvider App(
        FaultPlace place, VendorEmulator vendor, ManualTimeProvider clock, FaultyWire wire)
    {
        var settings = new Dictionary<string, string?>(vendor.Settings, StringComparer.OrdinalIgnoreCase)
        {
            ["TotalTimeout"] = Fault.Budget.ToString("c"),
            ["MaxResponseBytes"] = "32768",
            ["MaxProductBytes"] = "32768",
        };
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                settings.Select(s => KeyValuePair.Create($"ProductClients:{vendor.Name}:{s.Key}", s.Value)))
            .Build();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        var registration = services.AddProductClients(configuration).Registration(vendor.Name);
        (place.IsToken ? registration.TokenClientBuilder : registration.HttpClientBuilder)
            .AddHttpMessageHandler(() => wire);
        return services.BuildServiceProvider();
    }
}
