using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Trace;
using ProductClients.Testing;

namespace ProductClients.Samples.Tests;

/// <summary>The sample AspNetCore against the emulators.</summary>
public sealed class AspNetCoreTests : IAsyncLifetime
{
    private readonly List<Activity> _spans = [];
    private VendorEmulators _vendors = null!;
    private WebApplicationFactory<Program> _app = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _vendors = await VendorEmulators.StartAsync(cancellationToken: Cancellation);
        _app = new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
        {
            foreach (var (key, value) in _vendors.Configuration.AsEnumerable())
            {
                builder.UseSetting(key, value);
            }

            builder.UseSetting("ProductClients:ncp:MaxRetries", "0");
            builder.ConfigureTestServices(services => services.AddOpenTelemetry()
                .WithTracing(tracing => tracing.AddInMemoryExporter(_spans)));
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _vendors.DisposeAsync();
    }

    [Fact]
    public async Task Products_end_with_a_report()
    {
        var body = await _app.CreateClient().GetFromJsonAsync<JsonElement>("/products", Cancellation);

        Assert.Equal(292, body.GetProperty("products").GetArrayLength());
        Assert.Equal(
            ["Complete", "Complete", "Complete", "Complete", "Complete"],
            body.GetProperty("report").GetProperty("registrations").EnumerateArray()
                .Select(static entry => entry.GetProperty("outcome").GetString()));
    }

    [Fact]
    public async Task Products_arrive_while_a_vendor_stalls()
    {
        _vendors.Scp.FailWhen(static _ => true, EmulatorFault.StallBody(10));

        using var response = await _app.CreateClient()
            .GetAsync("/products", HttpCompletionOption.ResponseHeadersRead, Cancellation);
        await using var body = await response.Content.ReadAsStreamAsync(Cancellation);
        var received = new byte[8 * 1024];
        await body.ReadExactlyAsync(received, Cancellation);

        Assert.Contains("\"registration\":", Encoding.UTF8.GetString(received), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failed_registration_is_in_the_report_and_the_others_are_listed()
    {
        _vendors.Ncp.FailNext(EmulatorFault.VendorError(503));

        var result = await _app.CreateClient()
            .GetFromJsonAsync("/products", ProductClientsJson.CatalogResult, Cancellation);

        Assert.Equal(ProductErrorCode.Unavailable, Assert.Single(result!.Report.Failures).Code);
        Assert.Equal(292 - 85, result.Products.Count);
    }

    [Fact]
    public async Task Returned_result_with_a_failed_registration_is_JSON_without_a_stack_a_secret_or_a_native_model()
    {
        _vendors.Ncp.FailNext(EmulatorFault.VendorError(503));

        using var response = await _app.CreateClient().GetAsync("/catalog", Cancellation);
        var body = await response.Content.ReadAsStringAsync(Cancellation);

        var result = JsonSerializer.Deserialize(body, ProductClientsJson.CatalogResult)!;
        var failure = Assert.Single(result.Report.Failures);
        Assert.Equal(("ncp", ProductErrorCode.Unavailable), (failure.Registration, failure.Code));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, 1), (failure.StatusCode!.Value, failure.Attempts));
        Assert.Equal(292 - 85, result.Products.Count);
        string[] hidden = ["stackTrace", "targetSite", "native", "   at ", _vendors.Ncp.Settings["SecretKey"]!];
        Assert.All(hidden, text => Assert.DoesNotContain(text, body, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Failed_registration_degrades_the_vendors_and_leaves_the_application_alive()
    {
        _vendors.Ncp.FailNext(EmulatorFault.VendorError(503));
        var client = _app.CreateClient();

        var vendors = await client.GetAsync("/health/vendors", Cancellation);
        var live = await client.GetAsync("/health/live", Cancellation);

        var checks = await vendors.Content.ReadFromJsonAsync<Dictionary<string, string>>(Cancellation);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (vendors.StatusCode, live.StatusCode));
        Assert.Equal("Degraded Ncp: Unavailable (HTTP 503)", checks!["productclients.ncp"]);
        Assert.Equal(4, checks.Values.Count(static check => check.StartsWith("Healthy", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Listing_is_a_child_of_the_request_to_the_application()
    {
        // OpenTelemetry hears every listing of the process. The spans of this request are those in its trace.
        var trace = ActivityTraceId.CreateRandom();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/products");
        request.Headers.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        var client = _app.CreateClient();
        // The span of the request ends after the client has the response. OpenTelemetry listens since the start of the
        // application, so it is told first.
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Microsoft.AspNetCore",
            ActivityStopped = span => _ = span.TraceId == trace && ended.TrySetResult(),
        };
        ActivitySource.AddActivityListener(listener);

        using var response = await client.SendAsync(request, Cancellation);
        await ended.Task.WaitAsync(TimeSpan.FromMinutes(1), Cancellation);
        await _app.DisposeAsync(); // No listing beside this test adds a span any more.

        var spans = _spans.Where(span => span.TraceId == trace).ToArray();
        Assert.Single(spans, static span => span.Source.Name == "Microsoft.AspNetCore");
        Assert.Equal(5, spans.Count(static span => span.OperationName == "productclients.list"));
    }
}
