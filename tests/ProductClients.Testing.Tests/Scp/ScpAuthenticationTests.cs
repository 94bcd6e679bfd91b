using System.Text.Json;
using ProductClients.Testing.Tests.Clients;

namespace ProductClients.Testing.Tests.Scp;

public sealed class ScpAuthenticationTests : IDisposable
{
    private readonly WireClient _client = new();

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData("Scp-Accesskey", null)]
    [InlineData("Scp-Accesskey", "another")]
    [InlineData("Scp-Timestamp", null)]
    [InlineData("Scp-Timestamp", "1767268800001")]
    [InlineData("Scp-Signature", null)]
    [InlineData("Scp-Signature", "AAAA")]
    [InlineData("Scp-ClientType", null)]
    [InlineData("Scp-ClientType", "OpenApi")]
    [InlineData("Scp-AccountId", null)]
    [InlineData("Scp-AccountId", "another")]
    public async Task Changed_header_is_rejected(string header, string? value)
    {
        await using var scp = await StartAsync();
        var (status, body) = await _client.JsonAsync(Signed.Products(scp).With(header, value));
        Assert.Equal(401, status);
        var error = body.GetProperty("errors")[0];
        Assert.Equal("HmacValidFail", error.GetProperty("code").GetString());
        Assert.Equal(JsonValueKind.String, error.GetProperty("detail").ValueKind);
        Assert.Equal("401", error.GetProperty("status").GetString());
    }

    [Fact]
    public async Task The_account_must_be_signed_and_sent()
    {
        await using var scp = await StartAsync();
        var unsigned = Signed.Scp(scp.Endpoint, "/v1/products", Signed.Noon, "scp-emulator-secret", account: null);
        Assert.Equal(401, (await _client.TextAsync(unsigned.With("Scp-AccountId", "scp-emulator-account"))).Status);
        Assert.Equal("signature does not match", scp.Requests[0].Rejection);
    }

    [Theory]
    [InlineData(null, 200)]
    [InlineData("", 200)]
    [InlineData("another", 401)]
    public async Task Account_header_must_be_absent_or_empty_without_an_account(string? account, int expected)
    {
        await using var scp = await StartAsync(options => options.AccountId = null);
        var request = Signed.Scp(scp.Endpoint, "/v1/products", Signed.Noon, "scp-emulator-secret", account);
        Assert.Equal(expected, (await _client.TextAsync(request)).Status);
    }

    [Fact]
    public async Task Changed_target_is_rejected()
    {
        await using var scp = await StartAsync();
        var request = Signed.Products(scp, "?sort=created_at%3Aasc");
        request.Target = request.Target.Replace("%3A", ":", StringComparison.Ordinal);
        Assert.Equal(401, (await _client.TextAsync(request)).Status);
    }

    [Fact]
    public async Task Unknown_route_gets_the_error_of_Spring()
    {
        await using var scp = await StartAsync();
        var (status, body) = await _client.JsonAsync(new Outgoing("GET", scp.Endpoint, "/v1/nothing"));
        Assert.Equal(404, status);
        Assert.Equal("Not Found", body.GetProperty("error").GetString());
        Assert.Equal("/v1/nothing", body.GetProperty("path").GetString());
        Assert.Equal(404, body.GetProperty("status").GetInt32());
    }

    private static Task<ScpEmulator> StartAsync(Action<ScpEmulatorOptions>? configure = null) => ScpEmulator.StartAsync(
        options =>
        {
            options.TimeProvider = new ManualTimeProvider(Signed.Noon);
            configure?.Invoke(options);
        },
        TestContext.Current.CancellationToken);
}
