using ProductClients.Vendors.LicenseSpring;

namespace ProductClients.Tests.Vendors.LicenseSpring;

public sealed class LicenseSpringOptionsTests
{
    private static readonly LicenseSpringSample Sample = new();

    [Fact]
    public void OAuth_requires_a_client_and_no_API_key() => Assert.Equal(
        Sample.OptionsRefused + "ClientId is missing; it must be the id of the OAuth client; "
        + "ClientSecret is missing; it must be the secret of the OAuth client.",
        Sample.FailureWithOnly(options => options.Auth = LicenseSpringAuth.OAuth));

    [Fact]
    public void Client_secret_is_not_sent_over_plaintext_http() => Assert.Equal(
        Sample.OptionsRefused + "TokenEndpoint is 'http://auth.example.com/token'; it must start with https://, since "
        + "credentials are sent over http to a loopback address only.",
        Sample.Failure(options =>
        {
            options.Auth = LicenseSpringAuth.OAuth;
            options.ClientId = "client-1";
            options.ClientSecret = "client-secret";
            options.TokenEndpoint = new Uri("http://auth.example.com/token");
        }));

    [Theory]
    [InlineData(LicenseSpringResponseSignature.WhenPresent, null)]
    [InlineData(LicenseSpringResponseSignature.Required, null)]
    [InlineData(LicenseSpringResponseSignature.Required, "no key")]
    public void Verifying_responses_requires_a_public_key(
        LicenseSpringResponseSignature signature, string? key) => Assert.Equal(
        Sample.OptionsRefused + $"ResponsePublicKey is missing or is not a key; with ResponseSignature {signature} it "
        + "must be LicenseSpring's RSA public key in PEM.",
        Sample.Failure(options =>
        {
            options.ResponseSignature = signature;
            options.ResponsePublicKey = key;
        }));

    [Fact]
    public void Api_key_with_a_quotation_mark_is_refused_without_showing_it() => Assert.Equal(
        Sample.OptionsRefused + "ApiKey contains a quotation mark; it must be the key without quotes.",
        Sample.Failure(options => options.ApiKey = "\"api-secret\""));

    [Fact]
    public void Defaults_are_the_documented_ones()
    {
        var options = new LicenseSpringOptions();
        Assert.Equal(new Uri("https://api.licensespring.com"), new LicenseSpringModule().Endpoint(options));
        Assert.Equal(LicenseSpringAuth.Hmac, options.Auth);
        Assert.Equal(
            new Uri("https://auth.licensespring.com/realms/user-portal/protocol/openid-connect/token"),
            options.TokenEndpoint);
        Assert.Equal(LicenseSpringResponseSignature.Ignored, options.ResponseSignature);
    }
}
