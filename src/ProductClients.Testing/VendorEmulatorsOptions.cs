namespace ProductClients.Testing;

/// <summary>Options of <see cref="VendorEmulators"/>: those of each vendor, and what they share.</summary>
public sealed class VendorEmulatorsOptions
{
    /// <summary>Huawei's options.</summary>
    public HuaweiEmulatorOptions Huawei { get; } = new();

    /// <summary>NCP's options.</summary>
    public NcpEmulatorOptions Ncp { get; } = new();

    /// <summary>SCP's options.</summary>
    public ScpEmulatorOptions Scp { get; } = new();

    /// <summary>LicenseSpring's options.</summary>
    public LicenseSpringEmulatorOptions LicenseSpring { get; } = new();

    /// <summary>Qiniu's options.</summary>
    public QiniuEmulatorOptions Qiniu { get; } = new();

    /// <summary>The five together, to change what they have in common.</summary>
    public IReadOnlyList<VendorEmulatorOptions> All => [Huawei, Ncp, Scp, LicenseSpring, Qiniu];

    /// <summary>Gives every vendor the same clock.</summary>
    /// <param name="timeProvider">The clock.</param>
    public void UseTimeProvider(TimeProvider timeProvider)
    {
        foreach (var options in All)
            options.TimeProvider = timeProvider;
    }
}
