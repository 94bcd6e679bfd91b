namespace ProductClients.Testing;

/// <summary>Options of <see cref="VendorEmulators"/>: the options of each vendor.</summary>
public sealed class VendorEmulatorsOptions
{
    /// <summary>Gets the options of the Huawei emulator.</summary>
    public HuaweiEmulatorOptions Huawei { get; } = new();

    /// <summary>Gets the options of the NCP emulator.</summary>
    public NcpEmulatorOptions Ncp { get; } = new();

    /// <summary>Gets the options of the SCP emulator.</summary>
    public ScpEmulatorOptions Scp { get; } = new();

    /// <summary>Gets the options of the LicenseSpring emulator.</summary>
    public LicenseSpringEmulatorOptions LicenseSpring { get; } = new();

    /// <summary>Gets the options of the Qiniu emulator.</summary>
    public QiniuEmulatorOptions Qiniu { get; } = new();

    /// <summary>Gets the options of all five emulators, to set what they have in common.</summary>
    public IReadOnlyList<VendorEmulatorOptions> All => [Huawei, Ncp, Scp, LicenseSpring, Qiniu];

    /// <summary>Sets the clock of every emulator.</summary>
    /// <param name="timeProvider">The clock.</param>
    public void UseTimeProvider(TimeProvider timeProvider)
    {
        foreach (var options in All)
            options.TimeProvider = timeProvider;
    }
}
