namespace ProductClients.Testing;

/// <summary>Options of <see cref="NcpEmulator"/>.</summary>
public sealed class NcpEmulatorOptions : PagedVendorEmulatorOptions
{
    /// <summary>Creates options with the defaults: 85 products and a clock tolerance of 5 minutes.</summary>
    public NcpEmulatorOptions()
        : base("ncp", productCount: 85, clockTolerance: TimeSpan.FromMinutes(5))
    {
    }

    /// <summary>Gets or sets the access key id.</summary>
    /// <value>The default is <c>ncp-emulator-access</c>.</value>
    public string AccessKey { get; set; } = "ncp-emulator-access";

    /// <summary>Gets or sets the secret key.</summary>
    /// <value>The default is <c>ncp-emulator-secret</c>.</value>
    public string SecretKey { get; set; } = "ncp-emulator-secret";

    /// <summary>
    /// Gets or sets the primary key of an API Gateway subscription. Requests send it as <c>x-ncp-apigw-api-key</c>.
    /// </summary>
    /// <value>
    /// The default is <c>ncp-emulator-api-key</c>. With <see langword="null"/> the header is ignored.
    /// </value>
    public string? ApiKey { get; set; } = "ncp-emulator-api-key";

    /// <summary>Gets or sets the <c>initialCount</c> of every response. Its meaning is not documented.</summary>
    /// <value>The default is <see langword="null"/>: the number of products before any filter.</value>
    public long? InitialCount { get; set; }

    /// <summary>
    /// Gets or sets whether <c>productName</c> matches every name that contains it. The vendor's page says only "name
    /// of the product to view".
    /// </summary>
    /// <value>The default is <see langword="false"/>: the name must be equal, including case.</value>
    public bool ProductNameMatchesPart { get; set; }

    /// <summary>
    /// Gets the ids of the products that are related to a usage plan, by usage plan id. The parameter
    /// <c>hasStageNotAssociatedWithUsagePlanId</c> excludes these products.
    /// </summary>
    /// <value>The default is empty.</value>
    public IDictionary<string, IReadOnlyCollection<string>> UsagePlans { get; } =
        new Dictionary<string, IReadOnlyCollection<string>>(StringComparer.Ordinal);

    internal override void Validate()
    {
        base.Validate();
        this.RequireText(AccessKey, nameof(AccessKey));
        this.RequireText(SecretKey, nameof(SecretKey));
    }
}
