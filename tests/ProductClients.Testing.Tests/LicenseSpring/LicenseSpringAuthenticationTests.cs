using ProductClients.Testing.Tests.Clients;

namespace ProductClients.Testing.Tests.LicenseSpring;

public sealed class LicenseSpringAuthenticationTests : IDisposable
{
    private readonly WireClient _client = new();

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData("Authorization", null, 404, "missing_headers")]
    [InlineData("Date", null, 404, "missing_headers")]
    [InlineData("Date", "Thu, 01 Jan 2026 12:00:01 GMT", 400, "signature_mismatch")]
    [InlineData("Date", "2026-01-01T12:00:00Z", 400, "date_header_diff")]
    [InlineData("Authorization", "Bearer x", 400, "authorization_missing_params")]
    public async Task Changed_header_is_rejected(string header, string? value, int expected, string code)
    {
        await using var licenseSpring = await StartAsync();
        var (status, body) = await _client.JsonAsync(Signed.Products(licenseSpring).With(header, value));
        Assert.Equal(expected, status);
        Assert.Equal(expected, body.GetProperty("status").GetInt32());
        Assert.Equal(code, body.GetProperty("code").GetString());
        Assert.Equal(["status", "code", "message"], body.EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public async Task Missing_authorization_gets_the_message_of_the_vendors_page()
    {
        await using var licenseSpring = await StartAsync();
        var (_, body) = await _client.JsonAsync(Signed.Products(licenseSpring).With("Authorization", null));
        Assert.Equal("must have required property 'authorization'", body.GetProperty("message").GetString());
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    public async Task Wrong_secret_or_old_date_gets_the_configured_status(int expected)
    {
        await using var licenseSpring = await StartAsync(options => options.AuthorizationErrorStatus = expected);
        var (wrong, mismatch) = await _client.JsonAsync(Signed.Products(licenseSpring, secret: "another"));
        var (old, diff) = await _client.JsonAsync(Signed.Products(licenseSpring, at: Signed.Noon.AddMinutes(-16)));
        Assert.Equal((expected, expected), (wrong, old));
        Assert.Equal("signature_mismatch", mismatch.GetProperty("code").GetString());
        Assert.Equal("date_header_diff", diff.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Method_path_and_query_are_not_signed()
    {
        await using var licenseSpring = await StartAsync();
        var request = Signed.Products(licenseSpring);
        request.Target += "?anything=1";
        Assert.Equal(200, (await _client.TextAsync(request)).Status);
    }

    private static Task<LicenseSpringEmulator> StartAsync(Action<LicenseSpringEmulatorOptions>? configure = null) =>
        LicenseSpringEmulator.StartAsync(
            options =>
            {
                options.TimeProvider = new ManualTimeProvider(Signed.Noon);
                configure?.Invoke(options);
            },
            TestContext.Current.CancellationToken);
}
