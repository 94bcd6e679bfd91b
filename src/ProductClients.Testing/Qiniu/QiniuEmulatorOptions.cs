namespace ProductClients.Testing;

/// <summary>Options of <see cref="QiniuEmulator"/>.</summary>
public sealed class QiniuEmulatorOptions : VendorEmulatorOptions
{
    /// <summary>Creates options with the defaults: 12 products and a clock tolerance of 15 minutes.</summary>
    public QiniuEmulatorOptions()
        : base("qiniu", productCount: 12, clockTolerance: TimeSpan.FromMinutes(15))
    {
    }

    /// <summary>Gets or sets the only kind of authentication that is accepted.</summary>
    /// <value>The default is <see cref="QiniuEmulatorAuth.Qiniu"/>.</value>
    public QiniuEmulatorAuth Auth { get; set; } = QiniuEmulatorAuth.Qiniu;

    /// <summary>Gets or sets the access key.</summary>
    /// <value>The default is <c>qiniu-emulator-access</c>.</value>
    public string AccessKey { get; set; } = "qiniu-emulator-access";

    /// <summary>Gets or sets the secret key.</summary>
    /// <value>The default is <c>qiniu-emulator-secret</c>.</value>
    public string SecretKey { get; set; } = "qiniu-emulator-secret";

    internal override void Validate()
    {
        base.Validate();
        this.RequireText(AccessKey, nameof(AccessKey));
        this.RequireText(SecretKey, nameof(SecretKey));
    }
}
