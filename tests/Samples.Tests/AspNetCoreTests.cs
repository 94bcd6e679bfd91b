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
            body.GetProperty("report").EnumerateArray()
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

        var body = await _app.CreateClient().GetFromJsonAsync<JsonElement>("/products", Cancellation);

        var ncp = body.GetProperty("report").EnumerateArray()
            .Single(static entry => entry.GetProperty("registration").GetString() == "ncp");
        Assert.Equal("Failed", ncp.GetProperty("outcome").GetString());
        Assert.Equal("Unavailable", ncp.GetProperty("error").GetString());
        Assert.Equal(292 - 85, body.GetProperty("products").GetArrayLength());
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
        using var response = await _app.CreateClient().GetAsync("/products", Cancellation);
        await _app.DisposeAsync(); // ends the span of the request

        var request = Assert.Single(_spans, static span => span.Source.Name == "Microsoft.AspNetCore");
        var listings = _spans.Where(static span => span.OperationName == "productclients.list").ToArray();
        Assert.Equal(5, listings.Length);
        Assert.All(listings, listing => Assert.Equal(request.TraceId, listing.TraceId));
    }
}
