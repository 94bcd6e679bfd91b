using System.Text.Json;
using ProductClients.Testing.Tests.Clients;

namespace ProductClients.Testing.Tests.Huawei;

public sealed class HuaweiAuthenticationTests : IDisposable
{
    private readonly ManualTimeProvider _clock = new(Signed.Noon);
    private readonly WireClient _client = new();

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Signature_does_not_depend_on_order_and_encoding_of_the_query()
    {
        await using var huawei = await StartAsync();
        var request = Signed.Products(huawei, "?limit=5&name=a%2Bb&offset=0");
        request.Target = request.Target.Replace(
            "limit=5&name=a%2Bb&offset=0", "offset=0&name=%61%2bb&limit=5", StringComparison.Ordinal);
        Assert.Equal(200, (await _client.TextAsync(request)).Status);
    }

    [Fact]
    public async Task Values_of_a_repeated_parameter_are_sorted_for_the_signature()
    {
        await using var huawei = await StartAsync();
        var (status, body) = await _client.TextAsync(Signed.Products(huawei, "?x=b&x=a&x=B"));
        Assert.True(status == 200, body);
    }

    [Fact]
    public async Task Plus_in_the_query_is_a_space()
    {
        await using var huawei = await StartAsync();
        var request = Signed.Products(huawei, "?name=a%2Bb");
        request.Target = request.Target.Replace("%2B", "+", StringComparison.Ordinal);
        Assert.Equal(401, (await _client.TextAsync(request)).Status);
    }

    [Fact]
    public async Task Rejected_signature_gets_the_servers_canonical_request()
    {
        await using var huawei = await StartAsync();
        var (status, body) = await _client.JsonAsync(Signed.Products(huawei, "?limit=5", secret: "another"));
        Assert.Equal(401, status);
        Assert.Equal("APIGW.0301", body.GetProperty("error_code").GetString());
        var message = body.GetProperty("error_msg").GetString();
        Assert.StartsWith(
            "Incorrect IAM authentication information: verify aksk signature fail, canonicalRequest:"
            + $"GET|/v1/{Signed.HuaweiProject}/products/|limit=5|host:127.0.0.1:",
            message,
            StringComparison.Ordinal);
        Assert.EndsWith(
            "||host;x-project-id;x-sdk-date|e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            message,
            StringComparison.Ordinal);
        Assert.Equal("signature does not match", huawei.Requests[0].Rejection);
    }

    [Theory]
    [InlineData("Authorization", null, "x-auth-token not found")]
    [InlineData("Authorization", "SDK-HMAC-SHA256", "format is incorrect")]
    [InlineData("X-Sdk-Date", null, "x-sdk-date")]
    [InlineData("X-Sdk-Date", "20260101T120001Z", "verify aksk signature fail")]
    [InlineData("X-Project-Id", null, "verify aksk signature fail")]
    [InlineData("X-Security-Token", "token", "decrypt token fail")]
    public async Task Changed_header_is_rejected(string header, string? value, string expected)
    {
        await using var huawei = await StartAsync();
        var (status, body) = await _client.JsonAsync(Signed.Products(huawei).With(header, value));
        Assert.Equal(401, status);
        Assert.Equal("APIGW.0301", body.GetProperty("error_code").GetString());
        Assert.Contains(expected, body.GetProperty("error_msg").GetString(), StringComparison.Ordinal);
        Assert.Equal(32, body.GetProperty("request_id").GetString()!.Length);
    }

    [Fact]
    public async Task Expired_signature_gets_both_times()
    {
        await using var huawei = await StartAsync();
        var (status, body) = await _client.JsonAsync(Signed.Products(huawei, at: Signed.Noon.AddMinutes(-16)));
        Assert.Equal(401, status);
        Assert.EndsWith(
            "signature expired, signature time:20260101T114400Z,server time:20260101T120000Z",
            body.GetProperty("error_msg").GetString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Project_header_must_equal_the_project_of_the_path()
    {
        await using var huawei = await StartAsync();
        var (status, body) = await _client.JsonAsync(
            Signed.Huawei(huawei.Endpoint, "/v1/another/products", Signed.Noon));
        Assert.Equal(401, status);
        Assert.Contains("x-project-id", body.GetProperty("error_msg").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Temporary_key_needs_a_signed_security_token()
    {
        await using var huawei = await StartAsync(options => options.SecurityToken = "temporary==");
        var target = $"/v1/{Signed.HuaweiProject}/products";
        Assert.Equal(401, (await _client.TextAsync(Signed.Products(huawei))).Status);
        var unsigned = Signed.Products(huawei).With("X-Security-Token", "temporary==");
        Assert.Equal(401, (await _client.TextAsync(unsigned)).Status);
        var right = Signed.Huawei(huawei.Endpoint, target, Signed.Noon, securityToken: "temporary==");
        Assert.Equal(200, (await _client.TextAsync(right)).Status);
    }

    [Fact]
    public async Task Five_failures_in_a_row_lock_the_key_for_five_minutes()
    {
        await using var huawei = await StartAsync();
        for (var i = 0; i < 5; i++)
            await _client.TextAsync(Signed.Products(huawei, secret: "another"));

        var (status, body) = await _client.JsonAsync(Signed.Products(huawei));
        Assert.Equal(401, status);
        Assert.EndsWith("AK access failed to reach the limit,forbidden.", Message(body), StringComparison.Ordinal);

        _clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(200, (await _client.TextAsync(Signed.Products(huawei, at: _clock.GetUtcNow()))).Status);
    }

    [Fact]
    public async Task Success_between_failures_prevents_the_lockout()
    {
        await using var huawei = await StartAsync();
        for (var i = 0; i < 12; i++)
            await _client.TextAsync(Signed.Products(huawei, secret: i % 4 == 3 ? null : "another"));
        Assert.Equal(200, (await _client.TextAsync(Signed.Products(huawei))).Status);
    }

    [Fact]
    public async Task Lockout_can_be_turned_off()
    {
        await using var huawei = await StartAsync(options => options.LockoutThreshold = null);
        for (var i = 0; i < 8; i++)
            await _client.TextAsync(Signed.Products(huawei, secret: "another"));
        Assert.Equal(200, (await _client.TextAsync(Signed.Products(huawei))).Status);
    }

    [Theory]
    [InlineData("GET", "/v1/x/product")]
    [InlineData("GET", "/v2/x/products")]
    [InlineData("POST", "/v1/x/products")]
    public async Task Unknown_route_gets_APIGW_0101(string method, string target)
    {
        await using var huawei = await StartAsync();
        var (status, body) = await _client.JsonAsync(new Outgoing(method, huawei.Endpoint, target));
        Assert.Equal(404, status);
        Assert.Equal("APIGW.0101", body.GetProperty("error_code").GetString());
    }

    private static string? Message(JsonElement body) => body.GetProperty("error_msg").GetString();

    private Task<HuaweiEmulator> StartAsync(Action<HuaweiEmulatorOptions>? configure = null) =>
        HuaweiEmulator.StartAsync(
            options =>
            {
                options.TimeProvider = _clock;
                configure?.Invoke(options);
            },
            TestContext.Current.CancellationToken);
}
