using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Testing;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.EndToEnd;

public class FailureTests
{
    public static TheoryData<string> Names => ListingTests.Names;

    [Theory]
    [InlineData("huawei", "X-Sdk-Date", "Authorization")]
    [InlineData("ncp", "x-ncp-apigw-timestamp", "x-ncp-apigw-signature-v2")]
    [InlineData("scp", "Scp-Timestamp", "Scp-Signature")]
    [InlineData("licensespring", "Date", "Authorization")]
    [InlineData("qiniu", "X-Qiniu-Date", "Authorization")]
    public async Task A_transient_failure_is_retried_with_a_new_signature(string name, string date, string signature)
    {
        var time = new FixedTimeProvider();
        var sent = new ConcurrentQueue<Dictionary<string, string[]>>();
        await using var app = await VendorFixture.StartAsync(
            vendors => vendors.UseTimeProvider(time),
            services => services.AddSingleton<TimeProvider>(time),
            clients => clients.Registration(name)
                .HttpClientBuilder.AddHttpMessageHandler(() => new HeaderRecorder(sent)));
        // Each attempt takes a minute.
        app.Vendor(name).FailWhen(
            _ =>
            {
                time.Now += TimeSpan.FromMinutes(1);
                return sent.Count <= 2;
            },
            EmulatorFault.Status(503));

        var products = await app.Lister(name).ListAsync(new ProductQuery { PageSize = 1_000 }).ToListAsync();

        Assert.Equal(app.Vendor(name).Products.Count, products.Count);
        Assert.Equal([503, 503, 200], app.Vendor(name).Requests.Select(static request => request.Status ?? 0));
        Assert.Equal(3, sent.Select(headers => Assert.Single(headers[date])).Distinct().Count());
        Assert.Equal(3, sent.Select(headers => Assert.Single(headers[signature])).Distinct().Count());
        // Accept-Encoding is a list. The socket handler adds it, and it stays on the request.
        Assert.All(
            sent.SelectMany(static headers => headers).Where(static header => header.Key != "Accept-Encoding"),
            static header => Assert.Single(header.Value));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_dropped_connection_is_retried(string name)
    {
        await using var app = await VendorFixture.StartAsync();
        app.Vendor(name).FailNext(EmulatorFault.Disconnect());

        var products = await app.Lister(name).ListAsync().ToListAsync();

        Assert.Equal(app.Vendor(name).Products.Count, products.Count);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Attempts_are_limited_and_counted(string name)
    {
        await using var app = await VendorFixture.StartAsync(("MaxRetries", "2"));
        app.Vendor(name).FailNext(EmulatorFault.Status(503), times: 10);

        var error = await FailureOf(app, name);

        Assert.Equal(
            (ProductErrorCode.Unavailable, 3, 503), (error.Code, error.Attempts, (int)error.StatusCode!.Value));
    }

    [Theory]
    [InlineData("huawei", "SecretKey")]
    [InlineData("ncp", "SecretKey")]
    [InlineData("scp", "SecretKey")]
    [InlineData("licensespring", "SharedKey")]
    [InlineData("qiniu", "SecretKey")]
    public async Task A_rejected_signature_is_an_authentication_error_and_not_retried(string name, string option)
    {
        await using var app = await VendorFixture.StartAsync((option, "not-the-secret"));

        var error = await FailureOf(app, name);

        Assert.Equal((ProductErrorCode.Authentication, 1), (error.Code, app.Vendor(name).Requests.Count));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_body_that_stalls_ends_in_a_timeout(string name)
    {
        await using var app = await VendorFixture.StartAsync(
            ("TotalTimeout", "00:00:00.3"), ("AttemptTimeout", "00:00:00.3"), ("MaxRetries", "0"));
        app.Vendor(name).FailNext(EmulatorFault.StallBody(afterBytes: 20), times: 5);

        Assert.Equal(ProductErrorCode.Timeout, (await FailureOf(app, name)).Code);
    }

    [Theory]
    [InlineData("huawei")]
    [InlineData("ncp")]
    [InlineData("scp")]
    public async Task A_truncated_page_is_retried(string name)
    {
        await using var app = await VendorFixture.StartAsync();
        app.Vendor(name).FailNext(EmulatorFault.TruncateBody(50));

        var products = await app.Lister(name).ListAsync().ToListAsync();

        Assert.Equal(app.Vendor(name).Products.Count, products.Count);
    }

    [Theory]
    [InlineData("licensespring")]
    [InlineData("qiniu")]
    public async Task A_truncated_array_is_a_network_error_and_not_retried(string name)
    {
        await using var app = await VendorFixture.StartAsync();
        app.Vendor(name).FailNext(EmulatorFault.TruncateBody(5_000));

        var error = await FailureOf(app, name);

        Assert.Equal((ProductErrorCode.Network, 1), (error.Code, app.Vendor(name).Requests.Count));
    }

    [Theory]
    [InlineData("licensespring")]
    [InlineData("qiniu")]
    public async Task Products_of_a_stalled_array_reach_the_caller_before_the_timeout(string name)
    {
        var clock = new ManualTimeProvider();
        await using var app = await VendorFixture.StartAsync(
            emulators => emulators.UseTimeProvider(clock),
            services => services.AddSingleton<TimeProvider>(clock));
        app.Vendor(name).FailNext(EmulatorFault.StallBody(afterBytes: 5_000));
        var listing = app.Lister(name).ListAsync();
        var pages = listing.AsPages().GetAsyncEnumerator(TestContext.Current.CancellationToken);

        Assert.True(await pages.MoveNextAsync());
        var rest = Task.Run(
            async () =>
            {
                while (await pages.MoveNextAsync())
                {
                }
            },
            TestContext.Current.CancellationToken);
        await clock.AdvanceUntilAsync(rest, TimeSpan.FromMinutes(1));

        var error = await Assert.ThrowsAsync<ProductClientException>(() => rest);
        Assert.Equal(
            (ProductErrorCode.Timeout, ListingOutcome.Failed, true),
            (error.Code, listing.Report.Outcome, listing.Report.Products > 0));
        await pages.DisposeAsync();
    }

    [Fact]
    public async Task The_vendors_code_and_message_are_in_the_error()
    {
        await using var app = await VendorFixture.StartAsync();
        app.Vendors.Qiniu.FailNext(EmulatorFault.VendorError(622));

        var error = await FailureOf(app, "qiniu");

        Assert.Equal(
            ("622", "List Products Error", 622, 1),
            (error.VendorCode, error.VendorMessage, (int)error.StatusCode!.Value, app.Vendors.Qiniu.Requests.Count));
    }

    [Fact]
    public async Task A_failed_vendor_does_not_affect_the_others()
    {
        await using var app = await VendorFixture.StartAsync();
        app.Vendors.Ncp.FailNext(EmulatorFault.Status(400));

        var result = await app.Catalog.ListAsync().ToResultAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["ncp"], result.Report.Failures.Select(static failure => failure.Registration));
        Assert.Equal(
            app.Vendors.Sum(static vendor => vendor.Products.Count) - app.Vendors.Ncp.Products.Count,
            result.Products.Count);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_vendors_clock_is_learned_from_an_error_response(string name)
    {
        await using var app = await VendorFixture.StartAsync();
        app.Vendor(name).FailNext(EmulatorFault.ClockSkew(TimeSpan.FromHours(1)), times: 2);

        var products = await app.Lister(name).ListAsync(new ProductQuery { PageSize = 1_000 }).ToListAsync();

        Assert.Equal(app.Vendor(name).Products.Count, products.Count);
    }

    private static Task<ProductClientException> FailureOf(VendorFixture app, string name) =>
        Assert.ThrowsAsync<ProductClientException>(() => app.Lister(name).ListAsync().ToListAsync());

    /// <summary>A handler that records all header values of each request.</summary>
    private sealed class HeaderRecorder(ConcurrentQueue<Dictionary<string, string[]>> sent) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            sent.Enqueue(request.Headers.NonValidated.ToDictionary(
                static header => header.Key,
                static header => header.Value.ToArray(),
                StringComparer.OrdinalIgnoreCase));
            return base.SendAsync(request, cancellationToken);
        }
    }
}
