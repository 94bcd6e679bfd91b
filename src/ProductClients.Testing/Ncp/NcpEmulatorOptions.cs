namespace ProductClients.Testing;

/// <summary>Options of <see cref="NcpEmulator"/>.</summary>
public sealed class NcpEmulatorOptions : PagedVendorEmulatorOptions
{
    /// <summary>Creates the defaults: 85 products, timestamps at most 5 minutes off.</summary>
    public NcpEmulatorOptions()
        : base("ncp", productCount: 85, clockTolerance: TimeSpan.FromMinutes(5))
    {
    }

    /// <summary>The access key id.</summary>
    /// <value>The default is <c>ncp-emulator-access</c>.</value>
    public string AccessKey { get; set; } = "ncp-emulator-access";

    /// <summary>The secret key.</summary>
    /// <value>The default is <c>ncp-emulator-secret</c>.</value>
    public string SecretKey { get; set; } = "ncp-emulator-secret";

    /// <summary>The primary key of an API Gateway subscription, to be sent as <c>x-ncp-apigw-api-key</c>.</summary>
    /// <value>
    /// The default is <c>ncp-emulator-api-key</c>. With <see langword="null"/> the header is not looked at.
    /// </value>
    public string? ApiKey { get; set; } = "ncp-emulator-api-key";

    /// <summary>The <c>initialCount</c> of every response; its meaning is not documented.</summary>
    /// <value>The default is <see langword="null"/>: the number of products before any filter.</value>
    public long? InitialCount { get; set; }

    /// <summary>
    /// Whether <c>productName</c> finds every name that contains it. The page says only "name of the product to view".
    /// </summary>
    /// <value>The default is <see langword="false"/>: the name must be equal, with case.</value>
    public bool ProductNameMatchesPart { get; set; }

    /// <summary>
    /// By usage plan id, the ids of the products related to it, which
    /// <c>hasStageNotAssociatedWithUsagePlanId</c> leaves out.
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
