namespace ProductClients.Testing;

/// <summary>Options of <see cref="QiniuEmulator"/>.</summary>
public sealed class QiniuEmulatorOptions : VendorEmulatorOptions
{
    /// <summary>Creates the defaults: 12 products, dates at most 15 minutes off.</summary>
    public QiniuEmulatorOptions()
        : base("qiniu", productCount: 12, clockTolerance: TimeSpan.FromMinutes(15))
    {
    }

    /// <summary>The way of authentication accepted.</summary>
    /// <value>The default is <see cref="QiniuEmulatorAuth.Qiniu"/>.</value>
    public QiniuEmulatorAuth Auth { get; set; } = QiniuEmulatorAuth.Qiniu;

    /// <summary>The access key.</summary>
    /// <value>The default is <c>qiniu-emulator-access</c>.</value>
    public string AccessKey { get; set; } = "qiniu-emulator-access";

    /// <summary>The secret key.</summary>
    /// <value>The default is <c>qiniu-emulator-secret</c>.</value>
    public string SecretKey { get; set; } = "qiniu-emulator-secret";

    internal override void Validate()
    {
        base.Validate();
        this.RequireText(AccessKey, nameof(AccessKey));
        this.RequireText(SecretKey, nameof(SecretKey));
    }
}
