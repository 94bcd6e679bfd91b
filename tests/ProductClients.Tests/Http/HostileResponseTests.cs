using System.IO.Compression;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Vendors.Ncp;
using ProductClients.Testing;
using ProductClients.Tests.EndToEnd;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Http;

public class HostileResponseTests
{
    private const string SixtyFourKilobytes = "65536";

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Credentials_do_not_follow_a_redirect_to_another_origin(string name)
    {
        await using var app = await VendorFixture.StartAsync();
        await using var other = await NcpEmulator.StartAsync();
        app.Vendor(name).FailNext(EmulatorFault.Redirect(new Uri(other.Endpoint, "/stolen?q=1#f")));

        var error = await Assert.ThrowsAsync<ProductClientException>(() => app.Lister(name).ListAsync().ToListAsync());

        Assert.Empty(other.Requests);
        Assert.Equal((ProductErrorCode.InvalidResponse, HttpStatusCode.Found), (error.Code, error.StatusCode));
        Assert.EndsWith($"redirected to {new Uri(other.Endpoint, "/stolen")}, which is not followed", Sentence(error), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("huawei", 302)]
    [InlineData("huawei", 307)]
    [InlineData("huawei", 308)]
    [InlineData("licensespring", 302)]
    [InlineData("licensespring", 307)]
    [InlineData("licensespring", 308)]
    public async Task Token_credentials_do_not_follow_a_redirect_to_another_origin(string name, int status)
    {
        await using var app = await VendorFixture.StartAsync(
            static vendors =>
            {
                vendors.Huawei.Auth = HuaweiEmulatorAuth.IamToken;
                vendors.LicenseSpring.Auth = LicenseSpringEmulatorAuth.OAuth;
            },
            static _ => { });
        await using var other = await NcpEmulator.StartAsync();
        var location = new Uri(other.Endpoint, "/stolen?q=1#f");
        app.Vendor(name).FailWhen(
            static request => request.Kind == EmulatorRequestKind.Token,
            EmulatorFault.Status(status, headers: new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Location"] = location.AbsoluteUri,
            }));

        var error = await Assert.ThrowsAsync<ProductClientException>(() => app.Lister(name).ListAsync().ToListAsync());

        Assert.Empty(other.Requests);
        Assert.Equal(EmulatorRequestKind.Token, Assert.Single(app.Vendor(name).Requests).Kind);
        Assert.Equal((ProductErrorCode.InvalidResponse, status), (error.Code, (int)error.StatusCode!));
        Assert.EndsWith($"redirected to {new Uri(other.Endpoint, "/stolen")}, which is not followed", Sentence(error), StringComparison.Ordinal);
    }

    public static TheoryData<string> Names => ListingTests.Names;

    [Fact]
    public async Task Password_in_a_redirect_address_is_not_shown()
    {
        await using var app = await VendorFixture.StartAsync();
        app.Vendors.Ncp.FailNext(EmulatorFault.Redirect(new Uri("https://me:hush@elsewhere.example/x?token=hush")));

        var error = await Assert.ThrowsAsync<ProductClientException>(() => app.Lister("ncp").ListAsync().ToListAsync());

        Assert.DoesNotContain("hush", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("/")]
    public async Task Secret_in_a_truncated_redirect_address_is_not_shown(string address)
    {
        // Cut after 4,096 characters, which is within the secret.
        var wire = new StubHandler(_ => new HttpResponseMessage(HttpStatusCode.Found)
        {
            Headers = { Location = new Uri(address + new string('x', 4_085 - address.Length) + "canary-secret-key", UriKind.RelativeOrAbsolute) },
        });
        await using var vendor = StubbedVendor.Ncp(wire, static options => options.SecretKey = "canary-secret-key");

        var error = await vendor.FailureAsync();

        Assert.DoesNotContain("canary", error.ToString(), StringComparison.Ordinal);
        Assert.InRange(error.Message.Length, 4_000, 4_300);
    }

    [Fact]
    public async Task Headers_over_the_limit_are_too_large()
    {
        await using var server = new RawServer($"""
            HTTP/1.1 200 OK
            X-Big: {new string('x', 70_000)}
            Content-Length: 2

            [],
            """);

        var error = await FailureOf(server.Endpoint);

        Assert.Equal(ProductErrorCode.ResponseTooLarge, error.Code);
        Assert.Contains(SixtyFourKilobytes, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task Size_limit_applies_to_the_decompressed_body(string encoding)
    {
        // 40 MiB of blanks in some 40 KiB.
        var body = Compressed(encoding, new byte[40 * 1024 * 1024]);
        await using var server = new RawServer($"""
            HTTP/1.1 200 OK
            Content-Encoding: {encoding}
            Content-Length: {body.Length}


            """, body);

        var error = await FailureOf(server.Endpoint);

        Assert.Equal(
            (ProductErrorCode.ResponseTooLarge, "acme (Ncp): page 1 is larger than 33554432 bytes (option MaxResponseBytes)"),
            (error.Code, error.Message));
    }

    [Fact]
    public async Task Error_body_is_read_up_to_its_limit_and_its_status_kept()
    {
        var body = Compressed("gzip", new byte[40 * 1024 * 1024]);
        await using var server = new RawServer($"""
            HTTP/1.1 401 Unauthorized
            Content-Encoding: gzip
            Content-Length: {body.Length}


            """, body);

        var error = await FailureOf(server.Endpoint);

        Assert.Equal((ProductErrorCode.Authentication, 1), (error.Code, error.Attempts));
        Assert.InRange(error.Message.Length, 1, 1_000);
    }

    [Theory]
    [InlineData("not HTTP at all\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nBad\u0001Header: x\r\n\r\n")]
    [InlineData("HTTP/1.1 abc\r\n\r\n")]
    public async Task Response_that_is_not_http_is_invalid_and_not_quoted(string head)
    {
        await using var server = new RawServer(head);

        var error = await FailureOf(server.Endpoint);

        Assert.Equal(ProductErrorCode.InvalidResponse, error.Code);
        Assert.Null(error.InnerException);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{")]
    [InlineData("")]
    public async Task Response_that_breaks_off_is_a_network_error_and_is_retried(string head)
    {
        await using var server = new RawServer(head);

        var error = await FailureOf(server.Endpoint);

        Assert.Equal((ProductErrorCode.Network, true, 4), (error.Code, error.IsTransient, error.Attempts));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Body_that_cannot_be_decompressed_is_an_invalid_response(string encoding)
    {
        await using var server = new RawServer($"""
            HTTP/1.1 200 OK
            Content-Encoding: {encoding}
            Content-Length: 9

            not gzip!
            """);

        Assert.Equal(ProductErrorCode.InvalidResponse, (await FailureOf(server.Endpoint)).Code);
    }

    [Theory]
    [InlineData(401, ProductErrorCode.Authentication)]
    [InlineData(400, ProductErrorCode.InvalidRequest)]
    public async Task Error_response_with_a_broken_body_keeps_its_status_and_is_not_retried(int status, ProductErrorCode code)
    {
        var body = new ControlledStream();
        body.Complete(new IOException("reset"));
        var wire = new StubHandler(_ => new HttpResponseMessage((HttpStatusCode)status) { Content = new StreamContent(body) });
        await using var vendor = StubbedVendor.Ncp(wire);

        var error = await vendor.FailureAsync();

        Assert.Equal((code, 1), (error.Code, wire.Requests.Count));
    }

    [Fact]
    public async Task Error_response_with_a_stalled_body_keeps_its_status_and_is_not_retried()
    {
        var wire = new StubHandler(_ => new HttpResponseMessage(HttpStatusCode.Unauthorized)
        {
            Content = new StreamContent(new ControlledStream()),
        });
        await using var vendor = StubbedVendor.Ncp(wire);

        var error = await vendor.FailureAsync(TimeSpan.FromSeconds(5));

        Assert.Equal((ProductErrorCode.Authentication, 1), (error.Code, wire.Requests.Count));
    }

    [Theory]
    [InlineData("tok\u0001en")]
    [InlineData("töken")]
    [InlineData("\\ud800")]
    [InlineData("a\\r\\nX-Evil: 1")]
    public async Task Token_that_cannot_be_a_header_value_is_an_invalid_response(string token)
    {
        var wire = new StubHandler("[]");
        await using var serviceProvider = LicenseSpring(
            new StubHandler($$"""{"access_token":"{{token}}","expires_in":600}"""), wire);

        var error = await Assert.ThrowsAsync<ProductClientException>(
            () => serviceProvider.GetRequiredKeyedService<IProductLister>("acme").ListAsync().ToListAsync());

        Assert.Equal(ProductErrorCode.InvalidResponse, error.Code);
        Assert.Empty(wire.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"token":"x"}""")]
    [InlineData("""{"token":{"expires_at":1}}""")]
    [InlineData("""{"token":{"expires_at":"soon"}}""")]
    [InlineData("""{"token":{"expires_at":"\ud8002026-01-01T00:00:00.000000Z"}}""")]
    [InlineData("""{"\ud800":{}}""")]
    public async Task Undocumented_iam_response_is_an_invalid_response(string body)
    {
        var iam = new StubHandler(_ =>
        {
            var response = new HttpResponseMessage(HttpStatusCode.Created) { Content = new StringContent(body) };
            response.Headers.Add("X-Subject-Token", "token");
            return response;
        });
        var services = new ServiceCollection();
        var registration = services.AddProductClients().AddHuawei("acme", static options =>
        {
            options.Auth = ProductClients.Vendors.Huawei.HuaweiAuth.IamToken;
            options.Region = "cn-north-4";
            options.ProjectId = "p";
            (options.IamUser, options.IamPassword, options.IamDomain) = ("user", "password", "domain");
        });
        registration.TokenClient.ConfigurePrimaryHttpMessageHandler(() => iam);
        await using var serviceProvider = services.BuildServiceProvider();

        var error = await Assert.ThrowsAsync<ProductClientException>(
            () => serviceProvider.GetRequiredKeyedService<IProductLister>("acme").ListAsync().ToListAsync());

        Assert.Equal((ProductErrorCode.InvalidResponse, 1), (error.Code, iam.Requests.Count));
    }

    [Fact]
    public async Task Token_credentials_are_not_sent_over_plaintext_http()
    {
        var tokens = new StubHandler("""{"access_token":"t","expires_in":600}""");
        await using var serviceProvider = LicenseSpring(tokens, new StubHandler("[]"), new Uri("http://localhost.example/token"));

        var error = Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(
            () => serviceProvider.ValidateProductClients());

        Assert.Contains("it must start with https://", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("huawei")]
    [InlineData("licensespring")]
    public async Task Token_request_redirected_by_the_app_sends_no_credentials_over_plaintext_http(string name)
    {
        await using var app = await VendorFixture.StartAsync(
            static vendors =>
            {
                vendors.Huawei.Auth = HuaweiEmulatorAuth.IamToken;
                vendors.LicenseSpring.Auth = LicenseSpringEmulatorAuth.OAuth;
            },
            static _ => { });
        var wire = new StubHandler("""{"access_token":"t","expires_in":600}""");
        var services = new ServiceCollection();
        services.AddProductClients(app.Configuration).Registration(name).TokenClient
            .ConfigurePrimaryHttpMessageHandler(() => wire)
            .ConfigureAdditionalHttpMessageHandlers(static (handlers, _) => handlers.Insert(0, new OpenDetour()));
        await using var serviceProvider = services.BuildServiceProvider();

        var error = await Assert.ThrowsAsync<ProductClientException>(
            () => serviceProvider.GetRequiredKeyedService<IProductLister>(name).ListAsync().ToListAsync());

        Assert.Equal(ProductErrorCode.InvalidRequest, error.Code);
        Assert.Contains("credentials are not sent over http to elsewhere.example", error.Message, StringComparison.Ordinal);
        Assert.Empty(wire.Requests);
        Assert.Empty(app.Vendor(name).Requests);
    }

    [Fact]
    public async Task Base_address_set_by_the_app_gets_no_credentials_over_plaintext_http()
    {
        var wire = new StubHandler(StubbedVendor.NcpPage);
        await using var vendor = StubbedVendor.Ncp(wire, register: static registration => registration.HttpClient
            .ConfigureHttpClient(static http => http.BaseAddress = new Uri("http://elsewhere.example")));

        var error = await Assert.ThrowsAsync<ProductClientException>(
            () => vendor.Lister.GetService<INcpProductsApi>()!.ListProductsAsync());

        Assert.Equal(ProductErrorCode.InvalidRequest, error.Code);
        Assert.Empty(wire.Requests);
    }

    private static ServiceProvider LicenseSpring(HttpMessageHandler tokens, HttpMessageHandler wire, Uri? endpoint = null)
    {
        var services = new ServiceCollection();
        var registration = services.AddProductClients().AddLicenseSpring("acme", options =>
        {
            options.Auth = ProductClients.Vendors.LicenseSpring.LicenseSpringAuth.OAuth;
            options.ClientId = "id";
            options.ClientSecret = "client-secret";
            options.TokenEndpoint = endpoint ?? new Uri("https://tokens.example/token");
        });
        registration.TokenClient.ConfigurePrimaryHttpMessageHandler(() => tokens);
        registration.HttpClient.ConfigurePrimaryHttpMessageHandler(() => wire);
        return services.BuildServiceProvider();
    }

    private static async Task<ProductClientException> FailureOf(Uri endpoint)
    {
        var services = new ServiceCollection();
        services.AddProductClients().AddNcp("acme", options =>
        {
            options.AccessKey = "AK";
            options.SecretKey = "SK";
            options.Endpoint = endpoint;
            options.RetryDelay = TimeSpan.Zero;
        });
        await using var serviceProvider = services.BuildServiceProvider();
        return await Assert.ThrowsAsync<ProductClientException>(
            () => serviceProvider.GetRequiredKeyedService<IProductLister>("acme").ListAsync().ToListAsync());
    }

    private static byte[] Compressed(string encoding, byte[] body)
    {
        using var target = new MemoryStream();
        using (Stream stream = encoding switch
        {
            "gzip" => new GZipStream(target, CompressionLevel.Fastest),
            "br" => new BrotliStream(target, CompressionLevel.Fastest),
            _ => new ZLibStream(target, CompressionLevel.Fastest),
        })
        {
            stream.Write(body);
        }

        return target.ToArray();
    }

    // Without the id of the request at its end.
    private static string Sentence(ProductClientException error) => error.Message.Split(" [request")[0];

    /// <summary>Leads every request to another host, without encryption.</summary>
    private sealed class OpenDetour : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri("http://elsewhere.example/token");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
