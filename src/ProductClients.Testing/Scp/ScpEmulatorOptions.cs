namespace ProductClients.Testing;

/// <summary>Options of <see cref="ScpEmulator"/>.</summary>
public sealed class ScpEmulatorOptions : PagedVendorEmulatorOptions
{
    /// <summary>
    /// Creates options with the defaults: 45 products and a clock tolerance of 15 minutes. SCP documents no tolerance.
    /// </summary>
    public ScpEmulatorOptions()
        : base("scp", productCount: 45, clockTolerance: TimeSpan.FromMinutes(15))
    {
    }

    /// <summary>Gets or sets the access key.</summary>
    /// <value>The default is <c>scp-emulator-access</c>.</value>
    public string AccessKey { get; set; } = "scp-emulator-access";

    /// <summary>Gets or sets the secret key.</summary>
    /// <value>The default is <c>scp-emulator-secret</c>.</value>
    public string SecretKey { get; set; } = "scp-emulator-secret";

    /// <summary>Gets or sets the account. Requests sign it and send it as <c>Scp-AccountId</c>.</summary>
    /// <value>
    /// The default is <c>scp-emulator-account</c>. With <see langword="null"/> the header must be absent or empty.
    /// </value>
    public string? AccountId { get; set; } = "scp-emulator-account";

    /// <summary>
    /// Gets or sets the number of the first page. The documentation shows 1. Some SCP services count from 0.
    /// </summary>
    /// <value>The default is 1.</value>
    public int PageBase { get; set; } = 1;

    internal override void Validate()
    {
        base.Validate();
        this.RequireText(AccessKey, nameof(AccessKey));
        this.RequireText(SecretKey, nameof(SecretKey));
        this.Require(PageBase is 0 or 1, nameof(PageBase), PageBase, "0 or 1");
    }
}
