namespace ProductClients.Testing;

/// <summary>
/// An emulator of Qiniu spock: <c>GET /api/products</c>, which responds with one array. It verifies Qiniu v2 or QBox
/// signatures, or none.
/// </summary>
public sealed class QiniuEmulator : VendorEmulator
{
    private readonly QiniuEmulatorOptions _options;
    private readonly QiniuSignatureVerifier _verifier;
    private readonly QiniuProductsEndpoint _products;

    private QiniuEmulator(QiniuEmulatorOptions options)
        : base(options, new EmulatedProducts(
            new QiniuProductGenerator(options.Seed),
            SeedProducts.Load("QiniuSeed.json", static root => root),
            options.ProductCount))
    {
        _options = options;
        _verifier = new QiniuSignatureVerifier(options);
        _products = new QiniuProductsEndpoint(Products);
    }

    /// <inheritdoc/>
    public override string Vendor => "Qiniu";

    private protected override bool Pages => false;

    private protected override string? RequestIdHeader => "X-Reqid";

    /// <summary>Starts an emulator.</summary>
    /// <param name="configure">Sets options of the emulator.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The emulator. It accepts requests.</returns>
    /// <exception cref="ArgumentException">An option has an invalid value.</exception>
    /// <exception cref="IOException">The port of the options is in use.</exception>
    public static Task<QiniuEmulator> StartAsync(
        Action<QiniuEmulatorOptions>? configure = null, CancellationToken cancellationToken = default)
    {
        var options = new QiniuEmulatorOptions();
        configure?.Invoke(options);
        return StartAsync(options, cancellationToken);
    }

    internal static Task<QiniuEmulator> StartAsync(QiniuEmulatorOptions options, CancellationToken cancellationToken)
    {
        options.Validate();
        return StartedAsync(new QiniuEmulator(options), cancellationToken);
    }

    private protected override IEnumerable<KeyValuePair<string, string?>> Credentials()
    {
        yield return new("Auth", _options.Auth.ToString());
        if (_options.Auth == QiniuEmulatorAuth.None)
            yield break;
        yield return new("AccessKey", _options.AccessKey);
        yield return new("SecretKey", _options.SecretKey);
    }

    private protected override EmulatorRequestKind Classify(string method, string path) => (method, path) switch
    {
        ("GET", "/api/products") => EmulatorRequestKind.Products,
        _ => EmulatorRequestKind.Unknown,
    };

    private protected override EmulatorResponse? Authenticate(WireRequest request) => _verifier.Verify(request);

    private protected override EmulatorResponse ListProducts(WireRequest request, long? claimedTotal) =>
        _products.List();

    private protected override EmulatorResponse UnknownRoute(WireRequest request) => QiniuErrors.NotFound();

    internal override EmulatorResponse Error(WireRequest request, int status) => QiniuErrors.Of(status);
}
