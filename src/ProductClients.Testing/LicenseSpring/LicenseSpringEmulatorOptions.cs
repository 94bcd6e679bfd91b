namespace ProductClients.Testing;

/// <summary>Options of <see cref="LicenseSpringEmulator"/>.</summary>
public sealed class LicenseSpringEmulatorOptions : VendorEmulatorOptions
{
    /// <summary>Creates options with the defaults: 30 products and a clock tolerance of 15 minutes.</summary>
    public LicenseSpringEmulatorOptions()
        : base("licensespring", productCount: 30, clockTolerance: TimeSpan.FromMinutes(15))
    {
    }

    /// <summary>Gets or sets the only kind of authentication that is accepted.</summary>
    /// <value>The default is <see cref="LicenseSpringEmulatorAuth.Hmac"/>.</value>
    public LicenseSpringEmulatorAuth Auth { get; set; } = LicenseSpringEmulatorAuth.Hmac;

    /// <summary>Gets or sets the API key.</summary>
    /// <value>The default is <c>licensespring-emulator-api-key</c>.</value>
    public string ApiKey { get; set; } = "licensespring-emulator-api-key";

    /// <summary>Gets or sets the shared key, which signs the Date header.</summary>
    /// <value>The default is <c>licensespring-emulator-shared-key</c>.</value>
    public string SharedKey { get; set; } = "licensespring-emulator-shared-key";

    /// <summary>Gets or sets the id of the OAuth client.</summary>
    /// <value>The default is <c>licensespring-emulator-client</c>.</value>
    public string ClientId { get; set; } = "licensespring-emulator-client";

    /// <summary>Gets or sets the secret of the OAuth client.</summary>
    /// <value>The default is <c>licensespring-emulator-client-secret</c>.</value>
    public string ClientSecret { get; set; } = "licensespring-emulator-client-secret";

    /// <summary>
    /// Gets or sets how long a token is valid. It is sent as <c>expires_in</c>, in seconds without a fraction.
    /// </summary>
    /// <value>The default is 480 seconds, as documented.</value>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromSeconds(480);

    /// <summary>
    /// Gets or sets the status for a rejected Date header, signature or API key. The vendor's API page says 400 for a
    /// wrong signature, and its SDK page says 401. The <c>code</c> in the body is the same.
    /// </summary>
    /// <value>The default is 400.</value>
    public int AuthorizationErrorStatus { get; set; } = 400;

    /// <summary>
    /// Gets or sets whether the list has a <c>LicenseSignature</c> header: an RSA PKCS#1 signature with SHA-256 of the
    /// body, for <see cref="LicenseSpringEmulator.PublicKeyPem"/>. It is not documented whether the vendor sends it.
    /// </summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool SignResponses { get; set; }

    internal override void Validate()
    {
        base.Validate();
        this.RequireText(ApiKey, nameof(ApiKey));
        this.RequireText(SharedKey, nameof(SharedKey));
        this.RequireText(ClientId, nameof(ClientId));
        this.RequireText(ClientSecret, nameof(ClientSecret));
        this.Require(
            AuthorizationErrorStatus is 400 or 401,
            nameof(AuthorizationErrorStatus),
            AuthorizationErrorStatus,
            "400 or 401");
    }
}
