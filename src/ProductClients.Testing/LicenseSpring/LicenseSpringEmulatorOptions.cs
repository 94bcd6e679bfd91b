namespace ProductClients.Testing;

/// <summary>Options of <see cref="LicenseSpringEmulator"/>.</summary>
public sealed class LicenseSpringEmulatorOptions : VendorEmulatorOptions
{
    /// <summary>Creates the defaults: 30 products, dates at most 15 minutes off.</summary>
    public LicenseSpringEmulatorOptions()
        : base("licensespring", productCount: 30, clockTolerance: TimeSpan.FromMinutes(15))
    {
    }

    /// <summary>The way of authentication accepted.</summary>
    /// <value>The default is <see cref="LicenseSpringEmulatorAuth.Hmac"/>.</value>
    public LicenseSpringEmulatorAuth Auth { get; set; } = LicenseSpringEmulatorAuth.Hmac;

    /// <summary>The API key.</summary>
    /// <value>The default is <c>licensespring-emulator-api-key</c>.</value>
    public string ApiKey { get; set; } = "licensespring-emulator-api-key";

    /// <summary>The shared key, with which the Date header is signed.</summary>
    /// <value>The default is <c>licensespring-emulator-shared-key</c>.</value>
    public string SharedKey { get; set; } = "licensespring-emulator-shared-key";

    /// <summary>The OAuth client.</summary>
    /// <value>The default is <c>licensespring-emulator-client</c>.</value>
    public string ClientId { get; set; } = "licensespring-emulator-client";

    /// <summary>The OAuth client's secret.</summary>
    /// <value>The default is <c>licensespring-emulator-client-secret</c>.</value>
    public string ClientSecret { get; set; } = "licensespring-emulator-client-secret";

    /// <summary>How long a token is valid; sent as <c>expires_in</c> in whole seconds.</summary>
    /// <value>The default is 480 seconds, as documented.</value>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromSeconds(480);

    /// <summary>
    /// The status of a refused Date, signature, API key or token. The API page says 400 for a wrong signature, the SDK
    /// page 401; the <c>code</c> in the body is the same.
    /// </summary>
    /// <value>The default is 400.</value>
    public int AuthorizationErrorStatus { get; set; } = 400;

    /// <summary>
    /// Whether the list carries a <c>LicenseSignature</c> header, RSA PKCS#1 SHA-256 over the body, to be verified with
    /// <see cref="LicenseSpringEmulator.PublicKeyPem"/>. Whether the vendor sends it here is not documented.
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
