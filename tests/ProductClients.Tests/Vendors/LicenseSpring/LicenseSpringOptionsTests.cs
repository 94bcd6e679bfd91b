using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Vendors.LicenseSpring;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.LicenseSpring;

public sealed class LicenseSpringOptionsTests
{
    private const string Refused = "The registration 'acme' (LicenseSpring) cannot be used: ";

    private static readonly string PublicKey = NewPublicKey();

    private static readonly Dictionary<string, string?> Settings = Registered.All(
        "LicenseSpring",
        ("Auth", "oauth"),
        ("ApiKey", "api-secret"),
        ("SharedKey", "shared-secret"),
        ("ClientId", "client-1"),
        ("ClientSecret", "client-secret"),
        ("TokenEndpoint", "https://auth.example.com/token"),
        ("ResponseSignature", "WhenPresent"),
        ("ResponsePublicKey", PublicKey));

    [Fact]
    public void The_required_options_are_enough() => Assert.Null(Failure(_ => { }));

    [Fact]
    public void What_is_missing_is_listed_in_one_message() => Assert.Equal(
        Refused + "ApiKey is missing; it must be the API key; "
        + "SharedKey is missing; it must be the shared key of the API key.",
        Registered.Failure(builder => builder.AddLicenseSpring("acme", _ => { })));

    [Fact]
    public void A_token_needs_a_client_but_no_key() => Assert.Equal(
        Refused + "ClientId is missing; it must be the id of the OAuth client; "
        + "ClientSecret is missing; it must be the secret of the OAuth client.",
        Registered.Failure(builder => builder.AddLicenseSpring(
            "acme", options => options.Auth = LicenseSpringAuth.OAuth)));

    [Fact]
    public void A_client_secret_is_not_sent_over_http() => Assert.Equal(
        Refused + "TokenEndpoint is 'http://auth.example.com/token'; it must start with https://, since credentials are "
        + "sent over http to a loopback address only.",
        Failure(options =>
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
    public void Verifying_needs_a_key_to_verify_with(LicenseSpringResponseSignature signature, string? key) => Assert.Equal(
        Refused + "ResponsePublicKey is missing or is not a key; "
        + $"with ResponseSignature {signature} it must be LicenseSpring's RSA public key in PEM.",
        Failure(options =>
        {
            options.ResponseSignature = signature;
            options.ResponsePublicKey = key;
        }));

    [Fact]
    public void A_text_that_no_header_can_hold_is_refused_without_showing_it() => Assert.Equal(
        Refused + "ApiKey has the character U+000D at position 3; only printable ASCII can be sent; "
        + "SharedKey is empty; leave it out or give it a value.",
        Failure(options =>
        {
            options.ApiKey = "api\r\nX-Other: 1";
            options.SharedKey = "";
        }));

    [Fact]
    public void A_key_that_would_end_its_quotes_is_refused_without_showing_it() => Assert.Equal(
        Refused + "ApiKey contains a quotation mark; it must be the key without quotes.",
        Failure(options => options.ApiKey = "\"api-secret\""));

    [Fact]
    public void Credentials_are_not_sent_over_http() => Assert.Equal(
        Refused + "Endpoint is 'http://api.example.com/'; it must start with https://, since credentials are sent over http "
        + "to a loopback address only.",
        Failure(options => options.Endpoint = new Uri("http://api.example.com")));

    [Theory]
    [InlineData("http://localhost:5000")]
    [InlineData("https://api.example.com")]
    public void A_loopback_address_and_https_are_accepted(string endpoint) =>
        Assert.Null(Failure(options => options.Endpoint = new Uri(endpoint)));

    [Fact]
    public void The_defaults_are_the_documented_ones()
    {
        var options = new LicenseSpringOptions();
        Assert.Equal(new Uri("https://api.licensespring.com"), new LicenseSpringModule().Endpoint(options));
        Assert.Equal(LicenseSpringAuth.Hmac, options.Auth);
        Assert.Equal(
            new Uri("https://auth.licensespring.com/realms/user-portal/protocol/openid-connect/token"),
            options.TokenEndpoint);
        Assert.Equal(LicenseSpringResponseSignature.Ignored, options.ResponseSignature);
    }

    [Fact]
    public void Every_option_can_be_set_in_configuration() =>
        Assert.Empty(Registered.Unset(Registered.Read<LicenseSpringOptions>(Settings), new LicenseSpringOptions()));

    [Fact]
    public void The_options_of_the_vendor_are_read_as_written()
    {
        var options = Registered.Read<LicenseSpringOptions>(Settings);
        Assert.Equal("api-secret", options.ApiKey!.Reveal());
        Assert.Equal("shared-secret", options.SharedKey!.Reveal());
        Assert.Equal(LicenseSpringAuth.OAuth, options.Auth);
        Assert.Equal("client-1", options.ClientId);
        Assert.Equal("client-secret", options.ClientSecret!.Reveal());
        Assert.Equal(new Uri("https://auth.example.com/token"), options.TokenEndpoint);
        Assert.Equal(LicenseSpringResponseSignature.WhenPresent, options.ResponseSignature);
        Assert.Equal(PublicKey, options.ResponsePublicKey);
    }

    [Fact]
    public void A_misspelt_option_is_refused_without_its_value()
    {
        var failure = Registered.Failure(Settings.With("ShareKey", "shared-secret"));
        Assert.StartsWith(
            Refused + "ShareKey is not an option; the options are: Vendor, Endpoint, ",
            failure,
            StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_that_is_none_is_refused_with_those_there_are() => Assert.Equal(
        Refused + "Auth is 'Basic'; it must be one of Hmac, OAuth.", Registered.Failure(Settings.With("Auth", "Basic")));

    private static string NewPublicKey()
    {
        using var key = RSA.Create(2048);
        return key.ExportSubjectPublicKeyInfoPem();
    }

    private static string? Failure(Action<LicenseSpringOptions> change) => Registered.Failure(
        builder => builder.AddLicenseSpring("acme", options =>
        {
            options.ApiKey = "api-secret";
            options.SharedKey = "shared-secret";
            change(options);
        }));
}
