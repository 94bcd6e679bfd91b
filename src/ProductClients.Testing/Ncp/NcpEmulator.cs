namespace ProductClients.Testing;

/// <summary>
/// An emulator of the NAVER Cloud Platform API Gateway: <c>GET /api/v1/products</c> with signature v2.
/// </summary>
public sealed class NcpEmulator : VendorEmulator
{
    private readonly NcpEmulatorOptions _options;
    private readonly NcpSignatureVerifier _verifier;
    private readonly NcpProductsEndpoint _products;

    private NcpEmulator(NcpEmulatorOptions options)
        : base(options, new EmulatedProducts(
            new NcpProductGenerator(options.Seed),
            SeedProducts.Load("NcpSeed.json", static root => root.GetProperty("productPage").GetProperty("content")),
            options.ProductCount))
    {
        _options = options;
        _verifier = new NcpSignatureVerifier(options);
        _products = new NcpProductsEndpoint(options, Products);
    }

    /// <inheritdoc/>
    public override string Vendor => "Ncp";

    private protected override string BasePath => "/api/v1";

    private protected override string? RequestIdHeader => "x-ncp-trace-id";

    /// <summary>Starts an emulator.</summary>
    /// <param name="configure">Sets options of the emulator.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The emulator. It accepts requests.</returns>
    /// <exception cref="ArgumentException">An option has an invalid value.</exception>
    /// <exception cref="IOException">The port of the options is in use.</exception>
    public static Task<NcpEmulator> StartAsync(
        Action<NcpEmulatorOptions>? configure = null, CancellationToken cancellationToken = default)
    {
        var options = new NcpEmulatorOptions();
        configure?.Invoke(options);
        return StartAsync(options, cancellationToken);
    }

    internal static Task<NcpEmulator> StartAsync(NcpEmulatorOptions options, CancellationToken cancellationToken)
    {
        options.Validate();
        return StartedAsync(new NcpEmulator(options), cancellationToken);
    }

    private protected override IEnumerable<KeyValuePair<string, string?>> Credentials() =>
    [
        new("AccessKey", _options.AccessKey),
        new("SecretKey", _options.SecretKey),
        new("ApiKey", _options.ApiKey),
    ];

    private protected override EmulatorRequestKind Classify(string method, string path) => (method, path) switch
    {
        ("GET", "/api/v1/products") => EmulatorRequestKind.Products,
        _ => EmulatorRequestKind.Unknown,
    };

    private protected override EmulatorResponse? Authenticate(WireRequest request) => _verifier.Verify(request);

    private protected override EmulatorResponse ListProducts(WireRequest request, long? claimedTotal) =>
        _products.List(request.Query, claimedTotal);

    private protected override EmulatorResponse UnknownRoute(WireRequest request) => NcpErrors.NotFound();

    private protected override EmulatorResponse InvalidParameter(WireRequest request, string problem) =>
        NcpErrors.InvalidParameter(problem);

    internal override EmulatorResponse Error(WireRequest request, int status) => NcpErrors.Of(status);
}
