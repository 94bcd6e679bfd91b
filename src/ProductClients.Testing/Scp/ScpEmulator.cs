namespace ProductClients.Testing;

/// <summary>
/// An emulator of Samsung Cloud Platform: <c>GET /v1/products</c> with the version 2 signature of the full URL.
/// </summary>
public sealed class ScpEmulator : VendorEmulator
{
    private readonly ScpEmulatorOptions _options;
    private readonly ScpSignatureVerifier _verifier;
    private readonly ScpProductsEndpoint _products;

    private ScpEmulator(ScpEmulatorOptions options)
        : base(options, new EmulatedProducts(
            new ScpProductGenerator(options.Seed),
            SeedProducts.Load("ScpSeed.json", static root => root.GetProperty("products")),
            options.ProductCount))
    {
        _options = options;
        _verifier = new ScpSignatureVerifier(options);
        _products = new ScpProductsEndpoint(options, Products);
    }

    /// <inheritdoc/>
    public override string Vendor => "Scp";

    // The vendor documents the request id only in error bodies.
    private protected override string? RequestIdHeader => null;

    /// <summary>Starts an emulator.</summary>
    /// <param name="configure">Sets options of the emulator.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The emulator. It accepts requests.</returns>
    /// <exception cref="ArgumentException">An option has an invalid value.</exception>
    /// <exception cref="IOException">The port of the options is in use.</exception>
    public static Task<ScpEmulator> StartAsync(
        Action<ScpEmulatorOptions>? configure = null, CancellationToken cancellationToken = default)
    {
        var options = new ScpEmulatorOptions();
        configure?.Invoke(options);
        return StartAsync(options, cancellationToken);
    }

    internal static Task<ScpEmulator> StartAsync(ScpEmulatorOptions options, CancellationToken cancellationToken)
    {
        options.Validate();
        return StartedAsync(new ScpEmulator(options), cancellationToken);
    }

    private protected override IEnumerable<KeyValuePair<string, string?>> Credentials() =>
    [
        new("AccessKey", _options.AccessKey),
        new("SecretKey", _options.SecretKey),
        new("AccountId", _options.AccountId),
    ];

    private protected override EmulatorRequestKind Classify(string method, string path) => (method, path) switch
    {
        ("GET", "/v1/products") => EmulatorRequestKind.Products,
        _ => EmulatorRequestKind.Unknown,
    };

    private protected override EmulatorResponse? Authenticate(WireRequest request) => _verifier.Verify(request);

    private protected override EmulatorResponse ListProducts(WireRequest request, long? claimedTotal) =>
        _products.List(request.Query, claimedTotal);

    private protected override EmulatorResponse UnknownRoute(WireRequest request) =>
        ScpErrors.NotFound(request, "unknown route");

    private protected override EmulatorResponse InvalidParameter(WireRequest request, string problem) =>
        ScpErrors.InvalidParameter(request, problem);

    internal override EmulatorResponse Error(WireRequest request, int status) => ScpErrors.Of(request, status);
}
