using System.Security.Cryptography;

namespace ProductClients.Testing;

/// <summary>
/// LicenseSpring License API: <c>GET /api/v4/products</c>, one bare array, with the HMAC over the Date header or the
/// bearer tokens of its own token endpoint.
/// </summary>
public sealed class LicenseSpringEmulator : VendorEmulator
{
    private readonly LicenseSpringEmulatorOptions _options;
    private readonly IssuedTokens _tokens = new();
    private readonly Lazy<RSA> _key = new(static () => RSA.Create(2048));
    private readonly LicenseSpringSignatureVerifier _verifier;
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
        _products = new LicenseSpringProductsEndpoint(options, Products, _key);
        _token = new LicenseSpringTokenEndpoint(options, _tokens);
    }

    /// <inheritdoc/>
    public override string Vendor => "LicenseSpring";

    /// <summary>The public key of the <c>LicenseSignature</c> header, as PEM; made for this emulator alone.</summary>
    public string PublicKeyPem => _key.Value.ExportSubjectPublicKeyInfoPem();

    private protected override bool Pages => false;

    // No request id is documented.
    private protected override string? RequestIdHeader => null;

    /// <summary>Starts an emulator.</summary>
    /// <param name="configure">Changes the options.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The emulator, listening.</returns>
    /// <exception cref="ArgumentException">An option has no valid value.</exception>
    /// <exception cref="IOException">The asked port is taken.</exception>
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

    /// <summary>Forgets every token issued so far: the next use of one responses 401.</summary>
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

    private protected override EmulatorResponse UnknownRoute(WireRequest request) =>
        LicenseSpringErrors.Create(404, "not_found", "Not found", "unknown route");

    internal override EmulatorResponse Error(WireRequest request, int status) => LicenseSpringErrors.Of(status);

    private protected override void DisposeCore()
    {
        if (_key.IsValueCreated)
            _key.Value.Dispose();
    }
}
