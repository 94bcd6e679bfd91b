using ProductClients.Testing.Tests.Clients;

namespace ProductClients.Testing.Tests.Qiniu;

public sealed class QiniuAuthenticationTests : IDisposable
{
    private readonly WireClient _client = new();

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData("Authorization", null)]
    [InlineData("Authorization", "Qiniu")]
    [InlineData("Authorization", "Qiniu qiniu-emulator-access")]
    [InlineData("Authorization", "QBox qiniu-emulator-access:AAAA")]
    [InlineData("X-Qiniu-Date", "20260101T120001Z")]
    [InlineData("X-Qiniu-Date", null)]
    [InlineData("X-Qiniu-Extra", "1")]
    public async Task Changed_header_gets_bad_token(string header, string? value)
    {
        await using var qiniu = await StartAsync();
        var (status, body) = await _client.TextAsync(Signed.Products(qiniu).With(header, value));
        Assert.Equal(401, status);
        Assert.Equal("""{"error":"bad token"}""", body);
    }

    [Fact]
    public async Task Changed_target_or_secret_gets_bad_token()
    {
        await using var qiniu = await StartAsync();
        var request = Signed.Products(qiniu);
        request.Target += "?x";
        Assert.Equal(401, (await _client.TextAsync(request)).Status);
        Assert.Equal(401, (await _client.TextAsync(Signed.Products(qiniu, secret: "another"))).Status);
    }

    [Fact]
    public async Task Date_more_than_15_minutes_off_gets_too_skewed()
    {
        await using var qiniu = await StartAsync();
        var (status, body) = await _client.TextAsync(Signed.Products(qiniu, at: Signed.Noon.AddMinutes(-15.1)));
        Assert.Equal(403, status);
        Assert.Equal("""{"error":"request time too skewed"}""", body);
    }

    [Fact]
    public async Task Authorization_is_ignored_when_authentication_is_None()
    {
        await using var qiniu = await StartAsync(QiniuEmulatorAuth.None);
        Assert.Equal(200, (await _client.TextAsync(new Outgoing("GET", qiniu.Endpoint, "/api/products"))).Status);
        Assert.Equal("None", qiniu.Settings["Auth"]);
        Assert.DoesNotContain("SecretKey", qiniu.Settings.Keys);
    }

    [Fact]
    public async Task QBox_authentication_accepts_only_QBox_signatures()
    {
        await using var qiniu = await StartAsync(QiniuEmulatorAuth.QBox);
        var qbox = Signed.QBox(qiniu.Endpoint, "/api/products", "qiniu-emulator-secret");
        Assert.Equal(200, (await _client.TextAsync(qbox)).Status);
        Assert.Equal(401, (await _client.TextAsync(Signed.Products(qiniu))).Status);
    }

    private static Task<QiniuEmulator> StartAsync(QiniuEmulatorAuth auth = QiniuEmulatorAuth.Qiniu) =>
        QiniuEmulator.StartAsync(
            options => (options.TimeProvider, options.Auth) = (new ManualTimeProvider(Signed.Noon), auth),
            TestContext.Current.CancellationToken);
}
