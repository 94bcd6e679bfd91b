namespace ProductClients.Testing;

/// <summary>
/// An emulator of Huawei Cloud MetaStudio: <c>GET /v1/{project_id}/products</c> behind an API gateway. It verifies
/// AK/SK signatures, or tokens that its own <c>POST /v3/auth/tokens</c> issues.
/// </summary>
public sealed class HuaweiEmulator : VendorEmulator
{
    private readonly HuaweiEmulatorOptions _options;
    private readonly IssuedTokens _tokens = new();
    private readonly HuaweiAuthenticator _authenticator;
    private readonly HuaweiProductsEndpoint _products;
    private readonly HuaweiTokenEndpoint _token;

    private HuaweiEmulator(HuaweiEmulatorOptions options)
        : base(options, new EmulatedProducts(
            new HuaweiProductGenerator(options.Seed),
            SeedProducts.Load("HuaweiSeed.json", static root => root.GetProperty("products")),
            options.ProductCount))
    {
        _options = options;
        _authenticator = new HuaweiAuthenticator(options, _tokens);
        _products = new HuaweiProductsEndpoint(options, Products);
        _token = new HuaweiTokenEndpoint(options, _tokens);
    }

    /// <inheritdoc/>
    public override string Vendor => "Huawei";

    private protected override string? RequestIdHeader => "X-Request-Id";

    /// <summary>Starts an emulator.</summary>
    /// <param name="configure">Sets options of the emulator.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The emulator. It accepts requests.</returns>
    /// <exception cref="ArgumentException">An option has an invalid value.</exception>
    /// <exception cref="IOException">The port of the options is in use.</exception>
    public static Task<HuaweiEmulator> StartAsync(
        Action<HuaweiEmulatorOptions>? configure = null, CancellationToken cancellationToken = default)
    {
        var options = new HuaweiEmulatorOptions();
        configure?.Invoke(options);
        return StartAsync(options, cancellationToken);
    }

    internal static Task<HuaweiEmulator> StartAsync(HuaweiEmulatorOptions options, CancellationToken cancellationToken)
    {
        options.Validate();
        return StartedAsync(new HuaweiEmulator(options), cancellationToken);
    }

    /// <summary>Revokes every token issued so far. A request with a revoked token gets status 401.</summary>
    public void RevokeTokens() => _tokens.Revoke();

    private protected override IEnumerable<KeyValuePair<string, string?>> Credentials()
    {
        yield return new("Auth", _options.Auth.ToString());
        yield return new("ProjectId", _options.ProjectId);
        if (_options.Auth == HuaweiEmulatorAuth.IamToken)
        {
            yield return new("IamEndpoint", BaseAddress);
            yield return new("IamUser", _options.IamUser);
            yield return new("IamPassword", _options.IamPassword);
            yield return new("IamDomain", _options.IamDomain);
            yield return new("ProjectName", _options.ProjectName);
            yield break;
        }

        yield return new("AccessKey", _options.AccessKey);
        yield return new("SecretKey", _options.SecretKey);
        yield return new("SecurityToken", _options.SecurityToken);
        if (_options.Auth == HuaweiEmulatorAuth.V11)
        {
            yield return new("Region", _options.Region);
            yield return new("ServiceName", _options.ServiceName);
        }
    }

    private protected override EmulatorRequestKind Classify(string method, string path) => (method, path) switch
    {
        ("POST", "/v3/auth/tokens") => EmulatorRequestKind.Token,
        ("GET", _) when ProjectId(path) is not null => EmulatorRequestKind.Products,
        _ => EmulatorRequestKind.Unknown,
    };

    private protected override EmulatorResponse? Authenticate(WireRequest request) =>
        _authenticator.Verify(request, ProjectId(request.Path) ?? _options.ProjectId);

    private protected override EmulatorResponse ListProducts(WireRequest request, long? claimedTotal) =>
        _products.List(request.Query, claimedTotal);

    private protected override EmulatorResponse IssueToken(WireRequest request) => _token.Issue(request);

    private protected override EmulatorResponse UnknownRoute(WireRequest request) =>
        HuaweiErrors.UnknownApi(request);

    private protected override EmulatorResponse InvalidParameter(WireRequest request, string problem) =>
        HuaweiErrors.InvalidParameter(problem);

    internal override EmulatorResponse Error(WireRequest request, int status) => HuaweiErrors.Of(request, status);

    private static string? ProjectId(string path) =>
        path.Split('/') is ["", "v1", { Length: > 0 } project, "products"] ? Uri.UnescapeDataString(project) : null;
}
