using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProductClients.Vendors.Huawei;
using ProductClients.Testing;
using ProductClients.Tests.EndToEnd;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Diagnostics;

/// <summary>Secrets that would be recognized anywhere, in every credential of every vendor, through everything that goes
/// wrong: none of them is ever shown.</summary>
public class CanaryTests
{
    // With characters that look different in addresses, forms, JSON and base64.
    private const string Secret = "canary/7f3a+Q\"z&k<Secret>";
    private const string InHeader = "canary/7f3a+QzAk-InHeader==";

    public static TheoryData<string, Action<VendorEmulatorsOptions>> Ways => new()
    {
        { "huawei", static o => o.Huawei.Auth = HuaweiEmulatorAuth.AkSk },
        { "huawei", static o => o.Huawei.SecurityToken = InHeader },
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
        EmulatorFault.Status(401, $$"""{ "message": {{JsonSerializer.Serialize(Secret)}}, "code": "{{InHeader}}" }"""),
        EmulatorFault.Status(500, Secret),
        EmulatorFault.Body("<html>" + Secret, 200, "text/html"),
        EmulatorFault.Body("", 200),
        EmulatorFault.Body("[{", 200),
        EmulatorFault.Body("[{\"" + Secret + new string('x', 40_000), 200),
        EmulatorFault.Disconnect(),
        EmulatorFault.TruncateBody(40),
        EmulatorFault.RetryAfter(TimeSpan.FromDays(1)),
        EmulatorFault.ClockSkew(TimeSpan.FromDays(1)),
        EmulatorFault.Redirect(new Uri($"https://elsewhere.example/{Uri.EscapeDataString(Secret)}?{InHeader}")),
    ];

    private static EmulatorFault[] PageFaults => [EmulatorFault.RepeatPage(), EmulatorFault.WrongTotal(7)];

    private static EmulatorFault[] SlowFaults => [EmulatorFault.Delay(TimeSpan.FromDays(1)), EmulatorFault.StallBody(40)];

    private static Func<string, HttpResponseMessage>[] Echoes =>
    [
        echo => Response(400, Errors(echo)),
        echo => Response(401, Errors(echo)),
        echo => Response(403, Errors(echo)),
        echo => Response(503, Errors(echo)),
        echo => Response(622, Errors(echo)),
        echo => Response(500, echo),
        echo => Response(500, Uri.EscapeDataString(echo)),
        echo => Response(500, WebUtility.UrlEncode(echo)),
        echo => Response(500, JsonSerializer.Serialize(echo)),
        echo => Response(400, Errors(string.Join(' ', SecretsOf(echo).Select(Base64)))),
        echo => Response(400, Errors(string.Join(' ', SecretsOf(echo).Select(static secret => Base64("ak:" + secret + "!"))))),
        echo => Response(400, Errors(echo.ToUpperInvariant())),
        echo => Response(500, new string('x', 480) + Secret),
        echo => Response(200, $$"""{"{{JsonEncodedText.Encode(echo)}}": {bad"""),
        echo => Response(200, $$"""[{"{{JsonEncodedText.Encode(echo)}}": {bad"""),
        echo => Response(200, $$"""{"list":[{"{{JsonEncodedText.Encode(echo)}}": 1e"""),
        echo => WithHeaders(Response(400, "{}"), echo),
        echo => WithHeaders(Response(200, "{}"), echo),
        echo => WithHeaders(Response(302, ""), echo),
        echo => throw new HttpRequestException(HttpRequestError.InvalidResponse, "Received an invalid header line: " + echo),
        echo => throw new HttpRequestException(HttpRequestError.ConnectionError, "no", new IOException(echo)),
        echo => throw new InvalidDataException(echo),
        echo => throw new InvalidOperationException("a handler of the app's own: " + echo),
        echo => throw new ArgumentException("a handler of the app's own: " + echo),
        echo => throw new ProductClientException("a handler of the app's own: " + echo) { VendorCode = echo },
        echo => Breaking(echo),
    ];

    [Theory]
    [MemberData(nameof(Ways), DisableDiscoveryEnumeration = true)]
    public async Task Vendor_fault_exposes_no_secret(string vendor, Action<VendorEmulatorsOptions> way)
    {
        var faults = vendor is "licensespring" or "qiniu" ? Faults : [.. Faults, .. PageFaults];
        await using var app = await StartAsync(way, ("MaxResponseBytes", "32768"), ("MaxProductBytes", "32768"));

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
    [MemberData(nameof(Ways), DisableDiscoveryEnumeration = true)]
    public async Task Stalled_response_exposes_no_secret(string vendor, Action<VendorEmulatorsOptions> way)
    {
        await using var app = await StartAsync(way, ("AttemptTimeout", "00:00:00.1000000"), ("TotalTimeout", "00:00:00.2000000"));

        foreach (var fault in SlowFaults)
        {
            app.Vendor(vendor).ClearFaults();
            app.Vendor(vendor).FailNext(fault, times: 3);
            await RunAsync(app, vendor, response: null);
        }
    }

    [Theory]
    [MemberData(nameof(Ways), DisableDiscoveryEnumeration = true)]
    public async Task Secret_echoed_by_a_vendor_is_not_exposed(string vendor, Action<VendorEmulatorsOptions> way)
    {
        await using var app = await StartAsync(way);
        var exposures = new List<Exposure>();

        foreach (var echo in Echoes)
        {
            exposures.Add(await RunAsync(app, vendor, echo));
        }

        AssertReachesTheMessage(exposures, vendor);
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

        foreach (var echo in Echoes)
        {
            exposures.Add(await RunAsync(app, vendor, echo, echoesTokens: true));
        }

        AssertReachesTheMessage(exposures, vendor);
    }

    [Fact]
    public async Task Secret_from_a_credential_source_is_not_exposed()
    {
        using var observed = new Observed();
        var responses = new StubHandler(Errors(Secret + Base64(InHeader)), HttpStatusCode.BadRequest);
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(observed));
        services.AddProductClients()
            .AddHuawei("brought" + observed.Suffix, static options =>
            {
                options.Endpoint = new Uri("https://vendor.example");
                options.ProjectId = "project";
            })
            .UseCredentials(static _ => new Vault())
            .HttpClient.ConfigurePrimaryHttpMessageHandler(() => responses);
        await using var serviceProvider = services.BuildServiceProvider();

        var result = await serviceProvider.GetRequiredService<IProductCatalog>().ListAsync().ToResultAsync();

        var exposure = new Exposure();
        exposure.Add("failure", Assert.Single(result.Report.Failures));
        exposure.Add(observed);
        exposure.AssertHides([Secret, InHeader]);
    }

    // Nothing is proved by a secret that was never read: the vendor's own words are shown, but for the secrets in them.
    private static void AssertReachesTheMessage(IEnumerable<Exposure> exposures, string vendor)
    {
        var property = vendor switch
        {
            "huawei" => "error_msg",
            "scp" => "detail",
            _ => "message",
        };
        Assert.Contains(exposures, exposure => exposure.Shows(
            "exception.VendorMessage",
            text => text.StartsWith(property + " ", StringComparison.Ordinal) && text.Contains("[redacted]", StringComparison.Ordinal)));
    }

    // Each run has an app of its own: what one failure leaves behind must not spare the next one.
    private static async Task<Exposure> RunAsync(
        VendorFixture fixture, string vendor, Func<string, HttpResponseMessage>? response, bool echoesTokens = false)
    {
        using var observed = new Observed(vendor);
        var secrets = fixture.Vendor(vendor).Settings.Values.OfType<string>().Where(IsSecret).Distinct().ToArray();
        var spy = new EchoHandler(secrets, response);
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(observed));
        var registration = services.AddProductClients(fixture.Configuration).Registration(vendor);
        (echoesTokens ? registration.TokenClient : registration.HttpClient).AddHttpMessageHandler(() => spy);
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

        var result = await serviceProvider.GetRequiredService<IProductCatalog>().ListAsync(names: [vendor]).ToResultAsync();
        exposure.Add("result", result);
        exposure.Add("catalog report", result.Report);
        exposure.Add("listing", listing);
        exposure.Add("report", listing.Report);
        exposure.Add(observed);

        Assert.NotEqual(0, spy.Count);
        Assert.NotEmpty(secrets);
        exposure.AssertHides([.. secrets, .. spy.SentSecrets]);
        return exposure;
    }

    private static Task<VendorFixture> StartAsync(
        Action<VendorEmulatorsOptions> way, params (string Key, string Value)[] settings) => VendorFixture.StartAsync(
            vendors =>
            {
                foreach (var options in vendors.All)
                {
                    options.ProductCount = 3;
                }

                vendors.Huawei.LockoutThreshold = null;
                vendors.Huawei.SecretKey = vendors.Huawei.IamPassword = Secret;
                vendors.Ncp.SecretKey = vendors.Scp.SecretKey = vendors.Qiniu.SecretKey = Secret;
                vendors.LicenseSpring.SharedKey = vendors.LicenseSpring.ClientSecret = Secret;
                vendors.Ncp.ApiKey = vendors.LicenseSpring.ApiKey = InHeader;
                way(vendors);
            },
            static _ => { },
            [("MaxRetries", "1"), .. settings]);

    private static bool IsSecret(string value) => value is Secret or InHeader;

    private static IEnumerable<string> SecretsOf(string echo) => echo.Split('|').Where(IsSecret);

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static HttpResponseMessage Response(int status, string body) =>
        new((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    // In the words of each vendor; each begins with the name of what holds it.
    private static string Errors(string echo)
    {
        string Text(string name) => JsonSerializer.Serialize($"{name} {echo}");
        return $$"""
            { "error_code": {{Text("error_code")}}, "error_msg": {{Text("error_msg")}}, "encoded_authorization_message": {{Text("encoded")}},
              "request_id": {{Text("request_id")}}, "error": { "errorCode": {{Text("errorCode")}}, "message": {{Text("message")}},
              "details": {{Text("details")}} }, "code": {{Text("code")}}, "message": {{Text("message")}}, "detail": [{{Text("detail")}}],
              "title": {{Text("title")}}, "errorCode": {{Text("errorCode")}}, "requestId": {{Text("requestId")}},
              "error_description": {{Text("error_description")}} }
            """;
    }

    private static HttpResponseMessage WithHeaders(HttpResponseMessage response, string echo)
    {
        foreach (var name in new[] { "X-Request-Id", "X-Reqid", "x-ncp-trace-id", "Server", "X-Log", "Retry-After", "Location" })
        {
#pragma warning disable RS0030 // A hostile vendor sends what it wants.
            response.Headers.TryAddWithoutValidation(name, name == "Location" ? "/" + echo : echo);
#pragma warning restore RS0030
        }

        return response;
    }

    private static HttpResponseMessage Breaking(string echo) =>
        new(HttpStatusCode.OK) { Content = new StreamContent(new BreakingStream(echo)) };

    private sealed class Vault : ICredentialSource<HuaweiCredentials>
    {
        public ValueTask<HuaweiCredentials> GetAsync(CancellationToken cancellationToken) =>
            new(new HuaweiCredentials("ACCESSKEYACCESSKEY", new ProductClients.Secret(Secret), new ProductClients.Secret(InHeader)));
    }

    private sealed class BreakingStream(string echo) : MemoryStream("[ "u8.ToArray())
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = await base.ReadAsync(buffer, cancellationToken);
            return count > 0 ? count : throw new IOException("invalid chunk: " + echo);
        }
    }
}
