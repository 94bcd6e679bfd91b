using System.Diagnostics;
using ProductClients.Testing;
using ProductClients.Tests.EndToEnd;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Diagnostics;

public class SpanTests
{
    public static TheoryData<string> Names => ListingTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Listing_has_one_span_and_each_request_has_a_child_span(string vendor)
    {
        using var observed = new Observed();
        await using var app = await observed.StartAsync();
        var listing = app.Lister(vendor + observed.Suffix).ListAsync(new ProductQuery { PageSize = 20 });

        await listing.ToListAsync();

        Assert.Equal(app.Vendor(vendor + observed.Suffix).Requests.Count, observed.Attempts.Count);
        Assert.All(observed.Attempts, attempt => Assert.Equal(observed.Listing.SpanId, attempt.ParentSpanId));
        Assert.Equal(
            ["complete", listing.Report.Products, listing.Report.Pages, listing.Report.Requests],
            new[] { "outcome", "products", "pages", "requests" }.Select(
                tag => observed.Listing.GetTagItem("productclients." + tag)));
        Assert.Equal(ActivityStatusCode.Unset, observed.Listing.Status);
    }

    [Fact]
    public async Task Catalog_request_spans_are_children_of_the_listing_of_their_registration()
    {
        using var observed = new Observed();
        await using var app = await observed.StartAsync();
        using var caller = new Activity("caller").Start();

        await app.Catalog.ListAsync(new ProductQuery { PageSize = 20 }).ToListAsync();

        var listings = observed.Spans.Where(static span => span.Kind == ActivityKind.Internal).ToArray();
        Assert.Equal(5, listings.Length);
        Assert.All(listings, listing => Assert.Equal(caller.SpanId, listing.ParentSpanId));
        Assert.All(observed.Attempts, attempt => Assert.Equal(
            listings.Single(listing => listing.SpanId == attempt.ParentSpanId).GetTagItem(
                "productclients.registration"),
            attempt.GetTagItem("productclients.registration")));
        Assert.Equal(app.Vendors.Sum(static vendor => vendor.Requests.Count), observed.Attempts.Count);
    }

    [Fact]
    public async Task Sorted_catalog_ends_the_span_of_every_listing()
    {
        using var observed = new Observed();
        await using var app = await observed.StartAsync();
        var query = new ProductQuery { Sort = new ProductSort(ProductSortKey.Name), Take = 3 };

        await app.Catalog.ListAsync(query).ToListAsync();

        Assert.Equal(5, observed.Spans.Count(static span => span.Kind == ActivityKind.Internal));
    }

    [Fact]
    public async Task Activity_of_the_caller_is_current_between_two_products()
    {
        using var observed = new Observed();
        await using var app = await observed.StartAsync();
        using var caller = new Activity("caller").Start();

        await foreach (var product in app.Lister("ncp" + observed.Suffix).ListAsync(new ProductQuery { PageSize = 5 }))
        {
            Assert.Same(caller, Activity.Current);
        }

        Assert.Same(caller, Activity.Current);
        Assert.Equal(caller.SpanId, observed.Listing.ParentSpanId);
    }

    [Fact]
    public async Task Request_spans_are_children_of_the_listing_when_the_caller_starts_an_activity()
    {
        using var observed = new Observed();
        await using var app = await observed.StartAsync();

        await foreach (var product in app.Lister("ncp" + observed.Suffix).ListAsync(new ProductQuery { PageSize = 5 }))
        {
            new Activity("left running").Start();
        }

        Assert.All(observed.Attempts, attempt => Assert.Equal(observed.Listing.SpanId, attempt.ParentSpanId));
        Activity.Current = null;
    }

    [Fact]
    public async Task Request_span_follows_the_http_conventions_and_hides_the_query()
    {
        using var observed = new Observed();
        await using var app = await observed.StartAsync();
        var vendor = app.Vendor("huawei" + observed.Suffix);

        await app.Lister(vendor.Name).ListAsync(new ProductQuery { Name = "canary", Take = 1 }).ToListAsync();

        var attempt = observed.Attempts[0];
        Assert.Equal(
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["productclients.registration"] = vendor.Name,
                ["productclients.vendor"] = "Huawei",
                ["productclients.request_id"] = attempt.GetTagItem("productclients.request_id"),
                ["http.request.method"] = "GET",
                ["http.response.status_code"] = 200,
                ["network.protocol.version"] = "1.1",
                ["server.address"] = "127.0.0.1",
                ["server.port"] = vendor.Endpoint.Port,
                ["url.full"] = vendor.Endpoint.GetLeftPart(UriPartial.Authority)
                    + vendor.Requests[0].Target.Split('?')[0] + "?*",
            },
            attempt.TagObjects.ToDictionary(static tag => tag.Key, static tag => tag.Value, StringComparer.Ordinal));
        Assert.NotNull(attempt.GetTagItem("productclients.request_id"));
        Assert.Equal("GET", attempt.DisplayName);
    }

    [Fact]
    public async Task Retries_are_counted_on_their_spans()
    {
        using var observed = new Observed();
        await using var app = await observed.StartAsync();
        app.Vendor("scp" + observed.Suffix).FailNext(EmulatorFault.Status(503), times: 2);

        await app.Lister("scp" + observed.Suffix).ListAsync(new ProductQuery { Take = 1 }).ToListAsync();

        Assert.Equal(
            [null, 1, 2], observed.Attempts.Select(static span => span.GetTagItem("http.request.resend_count")));
        Assert.Equal(["503", "503", null], observed.Attempts.Select(static span => span.GetTagItem("error.type")));
        Assert.Equal(
            [ActivityStatusCode.Error, ActivityStatusCode.Error, ActivityStatusCode.Unset],
            observed.Attempts.Select(static span => span.Status));
    }

    [Fact]
    public async Task Broken_body_fails_the_span_of_its_attempt()
    {
        using var observed = new Observed();
        await using var app = await observed.StartAsync();
        app.Vendor("scp" + observed.Suffix).FailNext(EmulatorFault.TruncateBody(10));

        await app.Lister("scp" + observed.Suffix).ListAsync(new ProductQuery { Take = 1 }).ToListAsync();

        Assert.Equal("Network", observed.Attempts[0].GetTagItem("error.type"));
    }

    [Fact]
    public async Task Recovery_from_a_wrong_clock_is_a_second_attempt()
    {
        using var observed = new Observed();
        await using var app = await observed.StartAsync();
        app.Vendor("ncp" + observed.Suffix).FailWhen(static _ => true, EmulatorFault.ClockSkew(TimeSpan.FromHours(1)));

        await app.Lister("ncp" + observed.Suffix).ListAsync(new ProductQuery { Take = 1 }).ToListAsync();

        Assert.Equal([null, 1], observed.Attempts.Select(static span => span.GetTagItem("http.request.resend_count")));
    }

    [Fact]
    public async Task Token_request_span_is_a_child_of_the_listing()
    {
        using var observed = new Observed();
        await using var app = await observed.StartAsync(
            static vendors => vendors.Huawei.Auth = HuaweiEmulatorAuth.IamToken);

        await app.Lister("huawei" + observed.Suffix).ListAsync(new ProductQuery { Take = 1 }).ToListAsync();

        Assert.Equal(["POST", "GET"], observed.Attempts.Select(static span => span.DisplayName));
        Assert.All(observed.Attempts, attempt => Assert.Equal(observed.Listing.SpanId, attempt.ParentSpanId));
    }

    [Fact]
    public async Task Trace_id_and_baggage_are_not_sent_to_a_vendor()
    {
        using var observed = new Observed();
        await using var app = await observed.StartAsync();
        using var caller = new Activity("caller").Start().AddBaggage("tenant", "canary");

        await app.Catalog.ListAsync().ToListAsync();

        Assert.DoesNotContain(
            app.Vendors.SelectMany(static vendor => vendor.Requests).SelectMany(static request => request.Headers),
            static header =>
                header.Key is "traceparent" or "tracestate" or "Request-Id" or "baggage" or "Correlation-Context");
    }
}
