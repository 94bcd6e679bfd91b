using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProductClients.Vendors.Huawei;
using ProductClients.Testing;
using ProductClients.Tests.EndToEnd;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Diagnostics;

/// <summary>
/// Every credential of every vendor is a recognizable secret. No fault of a vendor exposes one of them in a log, a
/// span, a metric, an exception or a report.
/// </summary>
public class CanaryTests
{
    public static TheoryData<string, Action<VendorEmulatorsOptions>> AuthModes => new()
    {
        { "huawei", static o => o.Huawei.Auth = HuaweiEmulatorAuth.AkSk },
        { "huawei", static o => o.Huawei.SecurityToken = Canary.HeaderSecret },
        { "huawei", static o => o.Huawei.Auth = HuaweiEmulatorAuth.V11 },
        { "huawei", static o => o.Huawei.Auth = HuaweiEmulatorAuth.IamToken },
        { "ncp", static _ => { } },
        { "scp", static _ => { } },
        { "licensespring", static o => o.LicenseSpring.Auth = LicenseSpringEmulatorAuth.Hmac },
        { "licensespring", static o => o.LicenseSpring.Auth = LicenseSpringEmulatorAuth.OAuth },
        { "qiniu", static o => o.Qiniu.Auth = QiniuEmulatorAuth.Qiniu },
        { "qiniu", static o => o.Qiniu.Auth = QiniuEmulatorAuth.QBox },
    };

    private static EmulatorFault?[] Faults =>
    [
        null,
        .. new[] { 400, 401, 403, 404, 408, 409, 429, 500, 502, 503, 504, 599, 622 }.Select(EmulatorFault.VendorError),
        EmulatorFault.Status(
            401, $$"""{ "message": {{JsonSerializer.Serialize(Canary.Secret)}}, "code": "{{Canary.HeaderSecret}}" }"""),
        EmulatorFault.Status(500, Canary.Secret),
        EmulatorFault.Body("<html>" + Canary.Secret, 200, "text/html"),
        EmulatorFault.Body("", 200),
        EmulatorFault.Body("[{", 200),
        EmulatorFault.Body("[{\"" + Canary.Secret + new string('x', 40_000), 200),
        EmulatorFault.Disconnect(),
        EmulatorFault.TruncateBody(40),
        EmulatorFault.RetryAfter(TimeSpan.FromDays(1)),
        EmulatorFault.ClockSkew(TimeSpan.FromDays(1)),
        EmulatorFault.Redirect(
            new Uri($"https://elsewhere.example/{Uri.EscapeDataString(Canary.Secret)}?{Canary.HeaderSecret}")),
    ];

    private static EmulatorFault[] PageFaults => [EmulatorFault.PreviousPage(), EmulatorFault.WrongTotal(7)];

    private static EmulatorFault[] SlowFaults =>
        [EmulatorFault.Delay(TimeSpan.FromDays(1)), EmulatorFault.StallBody(40)];

    [Theory]
    [MemberData(nameof(AuthModes), DisableDiscoveryEnumeration = true)]
    public async Task Vendor_fault_exposes_no_secret(string vendor, Action<VendorEmulatorsOptions> useAuthMode)
    {
        var faults = vendor is "licensespring" or "qiniu" ? Faults : [.. Faults, .. PageFaults];
        await using var app = await StartAsync(
            useAuthMode, ("MaxResponseBytes", "32768"), ("MaxProductBytes", "32768"));

        foreach (var fault in faults)
        {
            app.Vendor(vendor).ClearFaults();
            if (fault is not null)
            {
                app.Vendor(vendor).FailNext(fault, times: 3);
            }

            await RunAsync(app, vendor, response: null);
        }
    }

    [Theory]
    [MemberData(nameof(AuthModes), DisableDiscoveryEnumeration = true)]
    public async Task Stalled_response_exposes_no_secret(string vendor, Action<VendorEmulatorsOptions> useAuthMode)
    {
        await using var app = await StartAsync(
            useAuthMode, ("AttemptTimeout", "00:00:00.1000000"), ("TotalTimeout", "00:00:00.2000000"));

        foreach (var fault in SlowFaults)
        {
            app.Vendor(vendor).ClearFaults();
            app.Vendor(vendor).FailNext(fault, times: 3);
            await RunAsync(app, vendor, response: null);
        }
    }

    [Theory]
    [MemberData(nameof(AuthModes), DisableDiscoveryEnumeration = true)]
    public async Task Secret_echoed_by_a_vendor_is_not_exposed(
        string vendor, Action<VendorEmulatorsOptions> useAuthMode)
    {
        await using var app = await StartAsync(useAuthMode);
        var exposures = new List<Exposure>();

        foreach (var echo in EchoResponses.All)
        {
            exposures.Add(await RunAsync(app, vendor, echo));
        }

        AssertMessageIsRedacted(exposures, vendor);
    }

    [Theory]
    [InlineData("huawei")]
    [InlineData("licensespring")]
    public async Task Secret_echoed_by_a_token_endpoint_is_not_exposed(string vendor)
    {
        await using var app = await StartAsync(static vendors =>
        {
            vendors.Huawei.Auth = HuaweiEmulatorAuth.IamToken;
            vendors.LicenseSpring.Auth = LicenseSpringEmulatorAuth.OAuth;
        });

        var exposures = new List<Exposure>();

        foreach (var echo in EchoResponses.All)
        {
            exposures.Add(await RunAsync(app, vendor, echo, echoesTokens: true));
        }

        AssertMessageIsRedacted(exposures, vendor);
    }

    [Fact]
    public async Task Secret_from_a_credential_source_is_not_exposed()
    {
        using var observed = new Observed();
        var responses = new StubHandler(
            EchoResponses.Errors(Canary.Secret + Canary.Base64(Canary.HeaderSecret)), HttpStatusCode.BadRequest);
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(observed));
        services.AddProductClients()
            .AddHuawei("vault" + observed.Suffix, static options =>
            {
                options.Endpoint = new Uri("https://vendor.example");
                options.ProjectId = "project";
            })
            .UseCredentials(static _ => new Vault())
            .HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => responses);
        await using var serviceProvider = services.BuildServiceProvider();

        var result = await serviceProvider.GetRequiredService<IProductCatalog>().ListAsync().ToResultAsync();

        var exposure = new Exposure();
        exposure.Add("failure", Assert.Single(result.Report.Failures));
        exposure.Add(observed);
        exposure.AssertHides([Canary.Secret, Canary.HeaderSecret]);
    }

    // A text that was never read would hide its secrets too. The message shows the text of the vendor, redacted.
    private static void AssertMessageIsRedacted(IEnumerable<Exposure> exposures, string vendor)
    {
        var property = vendor switch
        {
            "huawei" => "error_msg",
            "scp" => "detail",
            _ => "message",
        };
        Assert.Contains(exposures, exposure => exposure.Shows(
            "exception.VendorMessage",
            text => text.StartsWith(property + " ", StringComparison.Ordinal) && text.Contains(
                "[redacted]", StringComparison.Ordinal)));
    }

    // Each run has its own app, because the state that a failure leaves must not affect the next run.
    private static async Task<Exposure> RunAsync(
        VendorFixture fixture, string vendor, Func<string, HttpResponseMessage>? response, bool echoesTokens = false)
    {
        using var observed = new Observed(vendor);
        var secrets =
            fixture.Vendor(vendor).Settings.Values.OfType<string>().Where(Canary.IsSecret).Distinct().ToArray();
        var handler = new EchoHandler(secrets, response);
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(observed));
        var registration = services.AddProductClients(fixture.Configuration).Registration(vendor);
        (echoesTokens ? registration.TokenClientBuilder : registration.HttpClientBuilder)
            .AddHttpMessageHandler(() => handler);
        await using var serviceProvider = services.BuildServiceProvider();
        var lister = serviceProvider.GetRequiredKeyedService<IProductLister>(vendor);
        var exposure = new Exposure();

        var listing = lister.ListAsync(new ProductQuery { PageSize = 2 });
        try
        {
            await foreach (var page in listing.AsPages())
            {
                exposure.Add("page", page);
                foreach (var product in page.Items)
                {
                    exposure.Add("product", product);
                }
            }
        }
        catch (ProductClientException error)
        {
            for (Exception? shown = error; shown is not null; shown = shown.InnerException)
            {
                exposure.Add("exception", shown);
            }
        }

        var result =
            await serviceProvider.GetRequiredService<IProductCatalog>()
                .ListAsync(options: new() { Registrations = [vendor] }).ToResultAsync();
        exposure.Add("result", result);
        exposure.Add("catalog report", result.Report);
        exposure.Add("JSON", JsonSerializer.Serialize(result.Report));
        exposure.Add("listing", listing);
        exposure.Add("report", listing.Report);
        exposure.Add(observed);

        Assert.NotEqual(0, handler.Count);
        Assert.NotEmpty(secrets);
        exposure.AssertHides([.. secrets, .. handler.SentSecrets]);
        return exposure;
    }

    internal static Task<VendorFixture> StartAsync(
        Action<VendorEmulatorsOptions> useAuthMode, params (string Key, string Value)[] settings) =>
        VendorFixture.StartAsync(
            vendors =>
            {
                foreach (var options in vendors.All)
                {
                    options.ProductCount = 3;
                }

                vendors.Huawei.LockoutThreshold = null;
                vendors.Huawei.SecretKey = vendors.Huawei.IamPassword = Canary.Secret;
                vendors.Ncp.SecretKey = vendors.Scp.SecretKey = vendors.Qiniu.SecretKey = Canary.Secret;
                vendors.LicenseSpring.SharedKey = vendors.LicenseSpring.ClientSecret = Canary.Secret;
                vendors.Ncp.ApiKey = vendors.LicenseSpring.ApiKey = Canary.HeaderSecret;
                useAuthMode(vendors);
            },
            static _ => { },
            [("MaxRetries", "1"), .. settings]);

    private sealed class Vault : ICredentialSource<HuaweiCredentials>
    {
        public ValueTask<HuaweiCredentials> GetAsync(CancellationToken cancellationToken) =>
            new(new HuaweiCredentials(
                "ACCESSKEYACCESSKEY", new Secret(Canary.Secret), new Secret(Canary.HeaderSecret)));
    }
}
