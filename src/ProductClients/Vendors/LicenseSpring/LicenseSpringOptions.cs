using ProductClients.Configuration;

namespace ProductClients.Vendors.LicenseSpring;

/// <summary>The options of a registration of LicenseSpring.</summary>
/// <remarks>The default <see cref="VendorOptions.Endpoint"/> is <c>https://api.licensespring.com</c>.</remarks>
public sealed class LicenseSpringOptions : VendorOptions
{
    /// <summary>Gets or sets how requests are authenticated.</summary>
    /// <value>The default is <see cref="LicenseSpringAuth.Hmac"/>.</value>
    [WordOption]
    public LicenseSpringAuth Auth { get; set; }

    /// <summary>Gets or sets the API key. Required with <see cref="LicenseSpringAuth.Hmac"/>.</summary>
    [WireTextOption]
    public Secret? ApiKey { get => GetSecret(); set => SetSecret(value); }

    /// <summary>Gets or sets the shared key that signs requests. Required with
    /// <see cref="LicenseSpringAuth.Hmac"/>.</summary>
    [WireTextOption]
    public Secret? SharedKey { get => GetSecret(); set => SetSecret(value); }

    /// <summary>Gets or sets the id of the OAuth client. Required with <see cref="LicenseSpringAuth.OAuth"/>.</summary>
    [TextOption]
    public string? ClientId { get; set; }

    /// <summary>Gets or sets the secret of the OAuth client. Required with <see cref="LicenseSpringAuth.OAuth"/>.
    /// </summary>
    [TextOption]
    public Secret? ClientSecret { get => GetSecret(); set => SetSecret(value); }

    /// <summary>Gets or sets the address that tokens are requested from, with
    /// <see cref="LicenseSpringAuth.OAuth"/>.</summary>
    /// <value>The default is
    /// <c>https://auth.licensespring.com/realms/user-portal/protocol/openid-connect/token</c>.</value>
    [EndpointOption]
    public Uri TokenEndpoint { get; set; } =
        new("https://auth.licensespring.com/realms/user-portal/protocol/openid-connect/token");

    /// <summary>Gets or sets whether the <c>LicenseSignature</c> header of responses is verified. The vendor does not
    /// document whether this endpoint sends the header. A verified response is read completely first, up to
    /// <see cref="VendorOptions.MaxResponseBytes"/>, and not streamed.</summary>
    /// <value>The default is <see cref="LicenseSpringResponseSignature.Ignored"/>.</value>
    [WordOption]
    public LicenseSpringResponseSignature ResponseSignature { get; set; }

    /// <summary>Gets or sets the RSA public key of LicenseSpring in PEM, which verifies responses. Required unless
    /// <see cref="ResponseSignature"/> is <see cref="LicenseSpringResponseSignature.Ignored"/>.</summary>
    public string? ResponsePublicKey { get; set; }
}
