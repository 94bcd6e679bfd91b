using System.Net;
using System.Text;
using ProductClients.Http;
using ProductClients.Vendors.Huawei;
using ProductClients.Vendors.LicenseSpring;
using ProductClients.Vendors.Ncp;
using ProductClients.Vendors.Qiniu;
using ProductClients.Vendors.Scp;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Http;

/// <summary>The status of an error response is kept for every body, and with it the decision to retry.</summary>
public class HostileErrorBodyTests
{
    public static TheoryData<string, byte[]> Bodies => new()
    {
        { "invalid UTF-8", [.. "{\"code\":\"1\",\"message\":\""u8, 0xB7, 0xFE, .. "\"}"u8] },
        { "a lone surrogate", "{\"code\":\"1\",\"message\":\"\\ud800\"}"u8.ToArray() },
        { "a lone surrogate in a name", "{\"\\ud800\":\"x\"}"u8.ToArray() },
        { "deep nesting", Encoding.UTF8.GetBytes(new string('[', 5_000)) },
        { "nothing", [] },
        { "HTML", "<html>Bad gateway</html>"u8.ToArray() },
        { "a number", "42"u8.ToArray() },
        { "lists of lists", "{\"errors\":[[[]]],\"error\":[],\"detail\":[null]}"u8.ToArray() },
    };

    [Theory]
    [MemberData(nameof(Bodies), DisableDiscoveryEnumeration = true)]
    public async Task Status_of_an_error_response_is_kept_for_any_body(string kind, byte[] body)
    {
        foreach (var reader in Readers())
        {
            var error = await ReadAsync(reader, 503, body);
            Assert.True(
                error is
                {
                    StatusCode: HttpStatusCode.ServiceUnavailable,
                    IsTransient: true,
                    Code: ProductErrorCode.Unavailable,
                },
                $"{reader.GetType().Name} with {kind}: {error.Message}");
        }
    }

    [Theory]
    [InlineData("http://", ".", ":x @", 20_000)]
    [InlineData("http://", ".", ":x @", 65_536)]
    [InlineData("http://", "a.", ":x @", 20_000)]
    [InlineData("http://", ":", ":x @", 65_536)]
    [InlineData("", "http://a.b/ ", "", 65_536)]
    public async Task Status_of_an_error_response_is_kept_for_a_body_that_is_slow_to_search(
        string before, string repeated, string after, int length)
    {
        var text = before + string.Concat(Enumerable.Repeat(repeated, length / repeated.Length)) + after;
        foreach (var body in new[] { text, $$"""{"code":"1","message":"{{text}}"}""" })
        {
            foreach (var reader in Readers())
            {
                var error = await ReadAsync(reader, 401, Encoding.UTF8.GetBytes(body));
                Assert.Equal(
                    (HttpStatusCode.Unauthorized, ProductErrorCode.Authentication), (error.StatusCode, error.Code));
            }
        }
    }

    [Fact]
    public async Task Error_code_after_a_byte_order_mark_is_read()
    {
        foreach (var reader in Readers())
        {
            var error = await ReadAsync(
                reader, 400, [0xEF, 0xBB, 0xBF, .. "{\"code\":\"C\",\"errorCode\":\"C\",\"message\":\"M\"}"u8]);
            Assert.Equal("C", error.VendorCode);
        }
    }

    [Fact]
    public async Task Secrets_echoed_by_a_vendor_are_redacted()
    {
        var error = await ReadAsync(
            new NcpErrorReader(),
            401,
            "{\"error\":{\"errorCode\":\"200\",\"message\":\"canary-secret and canary-header\"}}"u8.ToArray());

        Assert.Equal("[redacted] and [redacted]", error.VendorMessage);
        Assert.DoesNotContain("canary", error.ToString(), StringComparison.Ordinal);
    }

    private static IErrorReader[] Readers() =>
    [
        new HuaweiErrorReader(), new LicenseSpringErrorReader(), new NcpErrorReader(), new QiniuErrorReader(),
        new ScpErrorReader(),
    ];

    private static async Task<ProductClientException> ReadAsync(IErrorReader errors, int status, byte[] body)
    {
        var vendor = new StubHandler(request => new HttpResponseMessage((HttpStatusCode)status)
        {
            Content = new ByteArrayContent(body),
            RequestMessage = request,
        });
        var reader = new ResponseReader(
            static () => ResponseLimits.Of(new NcpOptions()), errors, isStreamed: false, verifier: null);
        using var invoker = RequestStates.Invoker(
            RequestStates.Observed(new FixedTimeProvider(), secrets: new Secret("canary-secret")),
            new AttemptHandler(reader) { InnerHandler = vendor });
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://vendor.example/products");
        request.Headers.Add("X-Auth-Token", "canary-header");
        return await Assert.ThrowsAsync<ProductClientException>(
            () => invoker.SendAsync(request, TestContext.Current.CancellationToken));
    }
}
