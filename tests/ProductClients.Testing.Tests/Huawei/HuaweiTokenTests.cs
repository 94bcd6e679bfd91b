using System.Text.Json;
using ProductClients.Testing.Tests.Clients;

namespace ProductClients.Testing.Tests.Huawei;

public sealed class HuaweiTokenTests : IDisposable
{
    private const string RightPassword = "huawei-emulator-password";

    private readonly ManualTimeProvider _clock = new(Signed.Noon);
    private readonly WireClient _client = new();

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData("""{"project":{"id":"6a6a1f8354f64dd9b9a614def7b59d83"}}""")]
    [InlineData("""{"project":{"name":"cn-north-4"}}""")]
    public async Task Token_for_a_project_by_id_or_name_is_accepted(string scope)
    {
        await using var huawei = await StartAsync();
        var cancellationToken = TestContext.Current.CancellationToken;
        using var response = await _client.SendAsync(TokenRequest(huawei, scope), cancellationToken);
        Assert.Equal(201, (int)response.StatusCode);
        var body = JsonElement.Parse(await response.Content.ReadAsStringAsync(cancellationToken));
        Assert.Equal("2026-01-02T12:00:00.000000Z", body.GetProperty("token").GetProperty("expires_at").GetString());

        var token = response.Headers.GetValues("X-Subject-Token").Single();
        Assert.Equal(200, (await _client.TextAsync(Products(huawei, token))).Status);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("?nocatalog=", true)]
    [InlineData("?nocatalog=true", false)]
    [InlineData("?nocatalog=x", false)]
    public async Task Nocatalog_omits_the_catalog_when_it_is_not_empty(string query, bool expected)
    {
        await using var huawei = await StartAsync();
        var request = TokenRequest(huawei);
        request.Target += query;
        var (_, body) = await _client.JsonAsync(request);
        Assert.Equal(expected, body.GetProperty("token").TryGetProperty("catalog", out _));
    }

    [Theory]
    [InlineData("""{"project":{"name":"cn-north-4"}}""", "another", 401)]
    [InlineData("""{"project":{"name":"elsewhere"}}""", RightPassword, 400)]
    [InlineData("""{"project":{"name":"cn-north-4"},"domain":{"name":"emulator-domain"}}""", RightPassword, 400)]
    public async Task Wrong_password_or_scope_gets_the_error_of_Keystone(string scope, string password, int expected)
    {
        await using var huawei = await StartAsync();
        var (status, body) = await _client.JsonAsync(TokenRequest(huawei, scope, password));
        Assert.Equal(expected, status);
        Assert.Equal(expected, body.GetProperty("error").GetProperty("code").GetInt32());
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"auth\":{}}")]
    public async Task Malformed_token_request_gets_a_400(string text)
    {
        await using var huawei = await StartAsync();
        var request = new Outgoing("POST", huawei.Endpoint, "/v3/auth/tokens") { Body = text };
        Assert.Equal(400, (await _client.TextAsync(request)).Status);
    }

    [Fact]
    public async Task Token_is_rejected_after_it_expired_or_was_revoked()
    {
        await using var huawei = await StartAsync(options => options.TokenLifetime = TimeSpan.FromMinutes(10));
        var (first, second) = (await TokenAsync(huawei), await TokenAsync(huawei));
        Assert.Equal(200, (await _client.TextAsync(Products(huawei, first))).Status);

        huawei.RevokeTokens();
        var (status, body) = await _client.JsonAsync(Products(huawei, second));
        Assert.Equal(401, status);
        Assert.EndsWith("decrypt token fail", body.GetProperty("error_msg").GetString(), StringComparison.Ordinal);

        var third = await TokenAsync(huawei);
        Assert.Equal(200, (await _client.TextAsync(Products(huawei, third))).Status);
        _clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(401, (await _client.TextAsync(Products(huawei, third))).Status);
    }

    private static Outgoing Products(HuaweiEmulator huawei, string token) =>
        new Outgoing("GET", huawei.Endpoint, $"/v1/{Signed.HuaweiProject}/products").With("X-Auth-Token", token);

    private static Outgoing TokenRequest(
        HuaweiEmulator huawei,
        string scope = """{"project":{"name":"cn-north-4"}}""",
        string password = RightPassword) => new("POST", huawei.Endpoint, "/v3/auth/tokens")
        {
            Body = $$$"""
                {"auth":{"identity":{"methods":["password"],"password":{"user":{
                "domain":{"name":"emulator-domain"},"name":"emulator-user","password":"{{{password}}}"
                }} },
                "scope":{{{scope}}}
                }}
                """,
        };

    private async Task<string> TokenAsync(HuaweiEmulator huawei)
    {
        using var response = await _client.SendAsync(TokenRequest(huawei), TestContext.Current.CancellationToken);
        return response.Headers.GetValues("X-Subject-Token").Single();
    }

    private Task<HuaweiEmulator> StartAsync(Action<HuaweiEmulatorOptions>? configure = null) =>
        HuaweiEmulator.StartAsync(
            options =>
            {
                options.Auth = HuaweiEmulatorAuth.IamToken;
                options.TimeProvider = _clock;
                configure?.Invoke(options);
            },
            TestContext.Current.CancellationToken);
}
