using System.Diagnostics.Metrics;
using ProductClients.Diagnostics;
using ProductClients.Testing;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Diagnostics;

public class MetricTests
{
    private static readonly string[] BoundedTags =
    [
        "productclients.registration", "productclients.vendor", "productclients.outcome", "http.response.status_code",
        "error.type",
    ];

    [Fact]
    public async Task Counters_agree_with_the_reports()
    {
        using var observed = new Observed();
        await using var app = await observed.StartAsync();
        app.Vendor("ncp" + observed.Suffix).FailNext(EmulatorFault.Status(503), times: 2);

        var result = await app.Catalog.ListAsync(new ProductQuery { PageSize = 20 }).ToResultAsync();

        var reports = result.Report.Registrations;
        Assert.Equal(
            [
                reports.Sum(static r => r.Products), reports.Sum(static r => r.Pages),
                reports.Sum(static r => r.Requests), 2, 0,
            ],
            new[] { "products", "pages", "requests", "retries", "anomalies" }.Select(
                name => observed.Sum("productclients." + name)));
    }

    [Fact]
    public async Task Duration_of_each_listing_and_request_is_measured_once()
    {
        using var observed = new Observed();
        await using var app = await observed.StartAsync();

        await app.Lister("scp" + observed.Suffix).ListAsync().ToListAsync();

        Assert.Equal(
            [1, app.Vendor("scp" + observed.Suffix).Requests.Count],
            new[] { "productclients.listing.duration", "productclients.request.duration" }
                .Select(name => observed.Measurements.Count(measured => measured.Instrument == name)));
    }

    [Fact]
    public async Task Measurements_have_only_tags_with_few_values()
    {
        using var observed = new Observed();
        await using var app = await observed.StartAsync();
        app.Vendor("scp" + observed.Suffix).FailNext(EmulatorFault.Body("{", 499));

        await app.Catalog.ListAsync().ToResultAsync();

        Assert.Subset(
            BoundedTags.ToHashSet(StringComparer.Ordinal),
            observed.Measurements.SelectMany(static measured => measured.Tags.Keys).ToHashSet(StringComparer.Ordinal));
        Assert.Equal(
            ["499"],
            observed.Measurements.Where(static m => m.Instrument == "productclients.requests")
                .Select(static m => m.Tags.GetValueOrDefault("error.type")).OfType<string>());
    }

    [Fact]
    public async Task Repeated_page_is_counted_as_an_anomaly()
    {
        using var observed = new Observed();
        var lister = new FakeSource(10) { Next = static _ => new SourceCursor(0) }.ToLister(
            "fake" + observed.Suffix, pageSize: 2);

        await Assert.ThrowsAsync<ProductClientException>(() => lister.ListAsync().ToListAsync());

        Assert.Equal(1, observed.Sum("productclients.anomalies"));
    }

    [Fact]
    public async Task Unreached_total_is_counted_as_an_anomaly()
    {
        using var observed = new Observed();
        var lister = new FakeSource(10) { Total = 11, Next = static c => c.Position < 10 ? c : null }
            .ToLister("fake" + observed.Suffix, pageSize: 5);

        await lister.ListAsync().ToListAsync();

        Assert.Equal(1, observed.Sum("productclients.anomalies"));
    }

    [Fact]
    public async Task Listing_that_the_caller_stops_is_not_an_anomaly()
    {
        using var observed = new Observed();
        var lister = new FakeSource(10).ToLister("fake" + observed.Suffix, pageSize: 2);

        await lister.ListAsync(new ProductQuery { Take = 3 }).ToListAsync();
        await foreach (var product in lister.ListAsync())
        {
            break;
        }

        Assert.Equal(0, observed.Sum("productclients.anomalies"));
    }

    [Fact]
    public void Instruments_belong_to_the_library_meter_and_have_units()
    {
        var instruments = typeof(Telemetry).GetProperties()
            .Select(static property => property.GetValue(null)).OfType<Instrument>().ToArray();

        Assert.Equal(7, instruments.Length);
        Assert.All(instruments, static instrument => Assert.Equal("ProductClients", instrument.Meter.Name));
        Assert.All(instruments, static instrument => Assert.NotNull(instrument.Unit));
    }
}
