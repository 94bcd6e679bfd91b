using System.Text.Json;
using ProductClients.Http;
using ProductClients.Signing;

namespace ProductClients.Vendors.LicenseSpring;

/// <summary>Requests a token with OAuth2 client credentials (docs/vendors/licensespring.md, "Tokens").</summary>
internal sealed class LicenseSpringTokenIssuer(VendorContext<LicenseSpringOptions> context)
    : TokenIssuer<LicenseSpringOptions>(context)
{
    protected override string Problem => "the response of the token endpoint has no usable access_token";

    protected override object CredentialsOf(LicenseSpringOptions options) => (options.ClientId, options.ClientSecret);

    protected override HttpRequestMessage CreateRequest(LicenseSpringOptions options) =>
        new(HttpMethod.Post, options.TokenEndpoint)
        {
            Content = new FormUrlEncodedContent(
            [
                KeyValuePair.Create("grant_type", "client_credentials"),
                KeyValuePair.Create("client_id", options.ClientId!),
                KeyValuePair.Create("client_secret", options.ClientSecret!.Reveal()),
            ]),
        };

    // RFC 6749 (section 5.1) only recommends expires_in.
    protected override (string? Token, TimeSpan? Lifetime) Read(
        HttpResponseMessage response, JsonElement body, DateTimeOffset requested) =>
        (ErrorBody.Property(body, "access_token") is { ValueKind: JsonValueKind.String } token
            ? token.GetString()
            : null,
        TokenLifetime.OfSeconds(ErrorBody.Property(body, "expires_in")));
}
