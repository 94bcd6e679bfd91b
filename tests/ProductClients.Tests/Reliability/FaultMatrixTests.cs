using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Testing;
using ProductClients.Tests.EndToEnd;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Reliability;

/// <summary>Each fault, at each vendor, on each page and at each token endpoint: the listing is whole, or fails with the
/// code that says why, and the request that met the fault has taken no longer than it may.</summary>
/// <remarks>The app and the vendor have one clock, which moves only while all that goes on waits for it.</remarks>
public class FaultMatrixTests
{
    private const int Seed = 20261122;

    // A case has a seed of its own, which its name shows. Who asks for a token does so for no caller, and reads on when the
    // caller has gone; a clock that moves with what is read says nothing then.
    public static IEnumerable<TheoryDataRow<string, string, int>> Cases =>
        FaultPlace.All
            .SelectMany(static place => Faults.All.Select(fault => (place, fault)))
            .Where(static pair => pair.place.IsArray || !pair.fault.OnlyOfArrays)
            .Where(static pair => !(pair.place.IsToken && pair.fault is { Dribbles: true, Lasts: true }))
            .Select(static (pair, i) => new TheoryDataRow<string, string, int>(pair.place.Name, pair.fault.Name, Seed + i));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Fault_leads_to_the_expected_outcome_within_its_time_limit(string place, string fault, int seed)
    {
        var where = FaultPlace.All.Single(candidate => candidate.Name == place);
        var what = Faults.All.Single(candidate => candidate.Name == fault);
        var clock = new ManualTimeProvider();
        var wire = new FaultyWire(clock, what, where);
        await using var vendor = await where.StartAsync(clock);
        await using var app = App(where, vendor, clock, wire);
        vendor.FailWhen(wire.Strikes, what.Make(new Random(seed), where.Response));
        var started = clock.GetUtcNow();
        var listing = app.GetRequiredKeyedService<IProductLister>(vendor.Name).ListAsync(new ProductQuery { PageSize = 15 });

        var products = Task.Run(() => listing.ToListAsync(), TestContext.Current.CancellationToken);
        await wire.EndAsync(products);

        var failure = await Record.ExceptionAsync(() => products);
        var elapsed = clock.GetUtcNow() - started;
        var seen = $"seed {seed}, {elapsed}, {wire.Sent} sent: {listing.Report} {failure}";
        Assert.True(what.Code == (failure as ProductClientException)?.Code, seen);
        // A retry may find the request for a token that is just being given up, and end with it, before its time.
        var atLeast = where.IsToken && what is { Lasts: true, EndsByTime: true } ? TimeSpan.Zero : what.AtLeast;
        var atMost = what.EndsByTime ? what.AtMost + Fault.Moment : what.AtMost;
        Assert.True(elapsed >= atLeast && elapsed <= atMost, seen);
        if (failure is ProductClientException error)
        {
            AssertFailed(where, what, wire, listing.Report, error, seen);
        }
        else
        {
            Assert.True(failure is null && listing.Report.Outcome == ListingOutcome.Complete, seen);
            Assert.True((await products).Ids().Distinct().Count() == vendor.Products.Count, seen);
            Assert.True(wire.Faulty == 1, seen);
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
        FaultPlace where, Fault what, FaultyWire wire, ListingReport report, ProductClientException error, string seen)
    {
        Assert.True(report.Outcome == ListingOutcome.Failed, seen);
        if (!what.Lasts)
        {
            // What is not worth a retry is sent once, and nothing after it.
            Assert.True(wire.Sent == where.Request, seen);
        }
        else if (!where.IsToken)
        {
            Assert.True(wire.Faulty == error.Attempts, seen);
        }
    }

    private static ServiceProvider App(FaultPlace where, VendorEmulator vendor, ManualTimeProvider clock, FaultyWire wire)
    {
        var settings = new Dictionary<string, string?>(vendor.Settings, StringComparer.OrdinalIgnoreCase)
        {
            ["TotalTimeout"] = Fault.Budget.ToString("c"),
            ["MaxResponseBytes"] = "32768",
            ["MaxProductBytes"] = "32768",
        };
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create($"ProductClients:{vendor.Name}:{s.Key}", s.Value)))
            .Build();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        var registration = services.AddProductClients(configuration).Registration(vendor.Name);
        (where.IsToken ? registration.TokenClient : registration.HttpClient).AddHttpMessageHandler(() => wire);
        registration.TokenClient.ConfigureAdditionalHttpMessageHandlers((handlers, _) => handlers.Insert(0, wire.TokenWatch()));
        return services.BuildServiceProvider();
    }
}
