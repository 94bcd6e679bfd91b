using System.Security.Cryptography;

namespace ProductClients.Testing;

/// <summary>
/// An emulator of the LicenseSpring License API: <c>GET /api/v4/products</c>, which responds with one array. It
/// verifies the HMAC over the Date header, or bearer tokens that its own token endpoint issues.
/// </summary>
public sealed class LicenseSpringEmulator : VendorEmulator
{
    private readonly LicenseSpringEmulatorOptions _options;
    private readonly IssuedTokens _tokens = new();
    private readonly Lazy<RSA> _key = new(static () => RSA.Create(2048));
    private readonly LicenseSpringSignatureVerifier _verifier;
    private readonly LicenseSpringResponseSigner _signer;
    private readonly LicenseSpringProductsEndpoint _products;
    private readonly LicenseSpringTokenEndpoint _token;

    private LicenseSpringEmulator(LicenseSpringEmulatorOptions options)
        : base(options, new EmulatedProducts(
            new LicenseSpringProductGenerator(options.Seed),
            SeedProducts.Load("LicenseSpringSeed.json", static root => root),
            options.ProductCount))
    {
        _options = options;
        _verifier = new LicenseSpringSignatureVerifier(options, _tokens);
        _signer = new LicenseSpringResponseSigner(_key);
        _products = new LicenseSpringProductsEndpoint(options, Products, _signer);
        _token = new LicenseSpringTokenEndpoint(options, _tokens);
    }

    /// <inheritdoc/>
    public override string Vendor => "LicenseSpring";

    /// <summary>
    /// Gets the public key for the <c>LicenseSignature</c> header, as PEM. Each emulator has a key of its own.
    /// </summary>
    public string PublicKeyPem => _key.Value.ExportSubjectPublicKeyInfoPem();

    private protected override bool Pages => false;

    // The vendor documents no request id.
    private protected override string? RequestIdHeader => null;

    /// <summary>Starts an emulator.</summary>
    /// <param name="configure">Sets options of the emulator.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The emulator. It accepts requests.</returns>
    /// <exception cref="ArgumentException">An option has an invalid value.</exception>
    /// <exception cref="IOException">The port of the options is in use.</exception>
    public static Task<LicenseSpringEmulator> StartAsync(
        Action<LicenseSpringEmulatorOptions>? configure = null, CancellationToken cancellationToken = default)
    {
        var options = new LicenseSpringEmulatorOptions();
        configure?.Invoke(options);
        return StartAsync(options, cancellationToken);
    }

    internal static Task<LicenseSpringEmulator> StartAsync(
        LicenseSpringEmulatorOptions options, CancellationToken cancellationToken)
    {
        options.Validate();
        return StartedAsync(new LicenseSpringEmulator(options), cancellationToken);
    }

    /// <summary>Revokes every token issued so far. A request with a revoked token gets status 401.</summary>
    public void RevokeTokens() => _tokens.Revoke();

    private protected override IEnumerable<KeyValuePair<string, string?>> Credentials()
    {
        yield return new("Auth", _options.Auth.ToString());
        if (_options.Auth == LicenseSpringEmulatorAuth.Hmac)
        {
            yield return new("ApiKey", _options.ApiKey);
            yield return new("SharedKey", _options.SharedKey);
            yield break;
        }

        yield return new("ClientId", _options.ClientId);
        yield return new("ClientSecret", _options.ClientSecret);
        yield return new("TokenEndpoint", BaseAddress + LicenseSpringTokenEndpoint.Path);
    }

    private protected override EmulatorRequestKind Classify(string method, string path) => (method, path) switch
    {
        ("GET", "/api/v4/products") => EmulatorRequestKind.Products,
        ("POST", LicenseSpringTokenEndpoint.Path) => EmulatorRequestKind.Token,
        _ => EmulatorRequestKind.Unknown,
    };

    private protected override EmulatorResponse? Authenticate(WireRequest request) => _verifier.Verify(request);

    private protected override EmulatorResponse ListProducts(WireRequest request, long? claimedTotal) =>
        _products.List();

    private protected override EmulatorResponse IssueToken(WireRequest request) => _token.Issue(request);

    private protected override void Complete(EmulatorResponse response, ReadOnlyMemory<byte> body)
    {
        if (_options.SignResponses)
        {
            response.Headers.TryAdd(
                LicenseSpringResponseSigner.Header, _signer.Sign(SHA256.HashData(body.Span)));
        }
    }

    private protected override EmulatorResponse UnknownRoute(WireRequest request) =>
        LicenseSpringErrors.Create(404, "not_found", "Not found", "unknown route");

    internal override EmulatorResponse Error(WireRequest request, int status) => LicenseSpringErrors.Of(status);

    private protected override void DisposeCore()
    {
        if (_key.IsValueCreated)
            _key.Value.Dispose();
    }
}
