using ProductClients.Configuration;

namespace ProductClients.Vendors.LicenseSpring;

/// <summary>A registration of LicenseSpring.</summary>
/// <remarks>The default <see cref="VendorOptions.Endpoint"/> is <c>https://api.licensespring.com</c>.</remarks>
public sealed class LicenseSpringOptions : VendorOptions
{
    /// <summary>Gets or sets how requests are authenticated.</summary>
    /// <value>The default is <see cref="LicenseSpringAuth.Hmac"/>.</value>
    [WordOption]
    public LicenseSpringAuth Auth { get; set; }

    /// <summary>Gets or sets the API key. Required with <see cref="LicenseSpringAuth.Hmac"/>.</summary>
    [WireTextOption]
    public Secret? ApiKey { get; set; }

    /// <summary>Gets or sets the shared key requests are signed with. Required with
    /// <see cref="LicenseSpringAuth.Hmac"/>.</summary>
    [WireTextOption]
    public Secret? SharedKey { get; set; }

    /// <summary>Gets or sets the id of the OAuth client. Required with <see cref="LicenseSpringAuth.OAuth"/>.</summary>
    [TextOption]
    public string? ClientId { get; set; }

    /// <summary>Gets or sets the secret of the OAuth client. Required with <see cref="LicenseSpringAuth.OAuth"/>.
    /// </summary>
    [TextOption]
    public Secret? ClientSecret { get; set; }

    /// <summary>Gets or sets the address tokens are asked from, with <see cref="LicenseSpringAuth.OAuth"/>.</summary>
    /// <value>The default is
    /// <c>https://auth.licensespring.com/realms/user-portal/protocol/openid-connect/token</c>.</value>
    [EndpointOption]
    public Uri TokenEndpoint { get; set; } =
        new("https://auth.licensespring.com/realms/user-portal/protocol/openid-connect/token");

    /// <summary>Gets or sets whether the <c>LicenseSignature</c> header of the response is verified. Whether this endpoint
    /// sends one is not documented. Verifying reads the response whole, up to
    /// <see cref="VendorOptions.MaxResponseBytes"/>, instead of as it arrives.</summary>
    /// <value>The default is <see cref="LicenseSpringResponseSignature.Ignored"/>.</value>
    [WordOption]
    public LicenseSpringResponseSignature ResponseSignature { get; set; }

    /// <summary>Gets or sets LicenseSpring's RSA public key in PEM, to verify with.</summary>
    public string? ResponsePublicKey { get; set; }
}
