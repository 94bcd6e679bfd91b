using System.Globalization;
using ProductClients.Testing.Tests.Clients;

namespace ProductClients.Testing.Tests.LicenseSpring;

public sealed class LicenseSpringTokenTests : IDisposable
{
    private const string RightForm =
        "grant_type=client_credentials&client_id=licensespring-emulator-client"
        + "&client_secret=licensespring-emulator-client-secret";

    private readonly ManualTimeProvider _clock = new(Signed.Noon);
    private readonly WireClient _client = new();

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Token_for_client_credentials_is_accepted_for_480_seconds()
    {
        await using var licenseSpring = await StartAsync();
        var (status, body) = await _client.JsonAsync(TokenRequest(licenseSpring));
        Assert.Equal(200, status);
        Assert.Equal(480, body.GetProperty("expires_in").GetInt32());
        Assert.Equal("Bearer", body.GetProperty("token_type").GetString());

        var token = body.GetProperty("access_token").GetString()!;
        Assert.Equal(200, (await _client.TextAsync(Products(licenseSpring, token))).Status);
        _clock.Advance(TimeSpan.FromSeconds(480));
        var (expired, error) = await _client.JsonAsync(Products(licenseSpring, token));
        Assert.Equal(401, expired);
        Assert.Equal("authorization_invalid_headers", error.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Revoked_token_is_rejected()
    {
        await using var licenseSpring = await StartAsync();
        var (_, body) = await _client.JsonAsync(TokenRequest(licenseSpring));
        licenseSpring.RevokeTokens();
        var token = body.GetProperty("access_token").GetString()!;
        Assert.Equal(401, (await _client.TextAsync(Products(licenseSpring, token))).Status);
    }

    [Theory]
    [InlineData("", 400, "invalid_request")]
    [InlineData("grant_type=password", 400, "unsupported_grant_type")]
    [InlineData("grant_type=client_credentials&client_id=another&client_secret=x", 401, "invalid_client")]
    [InlineData("grant_type=client_credentials&client_id=licensespring-emulator-client", 401, "unauthorized_client")]
    public async Task Invalid_token_request_gets_the_error_of_Keycloak(string form, int expected, string error)
    {
        await using var licenseSpring = await StartAsync();
        var (status, body) = await _client.JsonAsync(TokenRequest(licenseSpring, form));
        Assert.Equal(expected, status);
        Assert.Equal(error, body.GetProperty("error").GetString());
        Assert.NotEmpty(body.GetProperty("error_description").GetString()!);
    }

    [Fact]
    public async Task Settings_for_OAuth_have_the_token_endpoint_and_no_shared_key()
    {
        await using var licenseSpring = await StartAsync();
        Assert.Equal("OAuth", licenseSpring.Settings["Auth"]);
        Assert.Equal(
            licenseSpring.Endpoint.OriginalString + "/realms/user-portal/protocol/openid-connect/token",
            licenseSpring.Settings["TokenEndpoint"]);
        Assert.DoesNotContain("SharedKey", licenseSpring.Settings.Keys);
    }

    private static Outgoing TokenRequest(LicenseSpringEmulator licenseSpring, string form = RightForm) =>
        new("POST", licenseSpring.Endpoint, "/realms/user-portal/protocol/openid-connect/token")
        {
            Body = form,
            ContentType = "application/x-www-form-urlencoded",
        };

    private Outgoing Products(LicenseSpringEmulator licenseSpring, string token) =>
        new Outgoing("GET", licenseSpring.Endpoint, "/api/v4/products")
            .With("Authorization", "Bearer " + token)
            .With("Date", _clock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture));

    private Task<LicenseSpringEmulator> StartAsync() => LicenseSpringEmulator.StartAsync(
        options => (options.TimeProvider, options.Auth) = (_clock, LicenseSpringEmulatorAuth.OAuth),
        TestContext.Current.CancellationToken);
}
