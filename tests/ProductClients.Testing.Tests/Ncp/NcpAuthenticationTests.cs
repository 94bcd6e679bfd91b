using System.Text.Json;
using ProductClients.Testing.Tests.Clients;

namespace ProductClients.Testing.Tests.Ncp;

public sealed class NcpAuthenticationTests : IDisposable
{
    private readonly WireClient _client = new();

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData("x-ncp-apigw-timestamp", null, "200", "Authentication information are missing.")]
    [InlineData("x-ncp-iam-access-key", null, "200", "Authentication information are missing.")]
    [InlineData("x-ncp-apigw-signature-v2", null, "200", "Authentication information are missing.")]
    [InlineData("x-ncp-apigw-timestamp", "1767268800001", "200", "Invalid authentication information.")]
    [InlineData("x-ncp-apigw-timestamp", "now", "200", "Invalid authentication information.")]
    [InlineData("x-ncp-iam-access-key", "another", "200", "Invalid authentication information.")]
    [InlineData("x-ncp-apigw-signature-v2", "AAAA", "200", "Invalid authentication information.")]
    [InlineData("x-ncp-apigw-api-key", null, "210", "Permission denied.")]
    [InlineData("x-ncp-apigw-api-key", "another", "210", "Permission denied.")]
    public async Task Changed_header_is_rejected(string header, string? value, string code, string details)
    {
        await using var ncp = await StartAsync();
        var (status, body) = await _client.JsonAsync(Signed.Products(ncp).With(header, value));
        Assert.Equal(401, status);
        Assert.Equal(code, body.GetProperty("error").GetProperty("errorCode").GetString());
        Assert.Equal(details, body.GetProperty("error").GetProperty("details").GetString());
    }

    [Fact]
    public async Task Signature_covers_the_query_byte_for_byte()
    {
        await using var ncp = await StartAsync();
        var request = Signed.Products(ncp, "?productName=a%2Bb&limit=1");
        request.Target = request.Target.Replace("%2B", "%2b", StringComparison.Ordinal);
        Assert.Equal(401, (await _client.TextAsync(request)).Status);
        Assert.Equal("signature does not match", ncp.Requests[0].Rejection);
    }

    [Fact]
    public async Task Timestamp_more_than_5_minutes_off_is_rejected()
    {
        await using var ncp = await StartAsync();
        Assert.Equal(200, (await _client.TextAsync(Signed.Products(ncp, at: Signed.Noon.AddMinutes(-5)))).Status);
        Assert.Equal(401, (await _client.TextAsync(Signed.Products(ncp, at: Signed.Noon.AddMinutes(-5.1)))).Status);
        Assert.Equal(401, (await _client.TextAsync(Signed.Products(ncp, at: Signed.Noon.AddMinutes(5.1)))).Status);
    }

    [Fact]
    public async Task Api_key_is_ignored_when_none_is_configured()
    {
        await using var ncp = await StartAsync(options => options.ApiKey = null);
        Assert.Equal(200, (await _client.TextAsync(Signed.Products(ncp).With("x-ncp-apigw-api-key", null))).Status);
        Assert.DoesNotContain("ApiKey", ncp.Settings.Keys);
    }

    [Fact]
    public async Task Error_is_json_sent_as_text_plain_with_a_trace_id()
    {
        await using var ncp = await StartAsync();
        using var response = await _client.SendAsync(
            new Outgoing("GET", ncp.Endpoint, "/api/v1/product"), TestContext.Current.CancellationToken);
        Assert.Equal(404, (int)response.StatusCode);
        Assert.Equal("text/plain", response.Content.Headers.ContentType!.MediaType);
        Assert.Single(response.Headers.GetValues("x-ncp-trace-id"));
        var body = JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("300", body.GetProperty("error").GetProperty("errorCode").GetString());
    }

    private static Task<NcpEmulator> StartAsync(Action<NcpEmulatorOptions>? configure = null) => NcpEmulator.StartAsync(
        options =>
        {
            options.TimeProvider = new ManualTimeProvider(Signed.Noon);
            configure?.Invoke(options);
        },
        TestContext.Current.CancellationToken);
}
