namespace ProductClients.Testing;

/// <summary>Options of every vendor emulator. They are read once, when the emulator starts.</summary>
public abstract class VendorEmulatorOptions
{
    private protected VendorEmulatorOptions(string name, int productCount, TimeSpan clockTolerance)
    {
        Name = name;
        ProductCount = productCount;
        ClockTolerance = clockTolerance;
    }

    /// <summary>Gets or sets the name of the registration in <see cref="VendorEmulators.Configuration"/>.</summary>
    /// <value>The default is the vendor's name in lower case.</value>
    public string Name { get; set; }

    /// <summary>
    /// Gets or sets the number of products at the start: the vendor's own examples, then generated ones.
    /// </summary>
    /// <value>The default depends on the vendor. With 0 there are no products.</value>
    public int ProductCount { get; set; }

    /// <summary>Gets or sets the seed of the generated products. The same seed gives the same products.</summary>
    /// <value>The default is 1.</value>
    public int Seed { get; set; } = 1;

    /// <summary>
    /// Gets or sets the vendor's clock, for signature dates, token lifetimes, lock-outs, delays and the Date header.
    /// </summary>
    /// <value>The default is <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Gets or sets how far a request's date may be before or after the emulator's clock.</summary>
    /// <value>The default is the tolerance that the vendor documents, or 15 minutes if it documents none.</value>
    public TimeSpan ClockTolerance { get; set; }

    /// <summary>Gets or sets the loopback port to listen on.</summary>
    /// <value>The default is 0: the system chooses a free port.</value>
    public int Port { get; set; }

    /// <summary>Gets or sets how many requests the journal keeps. The oldest are removed first.</summary>
    /// <value>The default is 10,000.</value>
    public int JournalCapacity { get; set; } = 10_000;

    internal virtual void Validate()
    {
        this.RequireText(Name, nameof(Name));
        this.Require(TimeProvider is not null, nameof(TimeProvider), TimeProvider, "set");
        this.Require(ProductCount >= 0, nameof(ProductCount), ProductCount, "0 or more");
        this.Require(ClockTolerance >= TimeSpan.Zero, nameof(ClockTolerance), ClockTolerance, "zero or more");
        this.Require(Port is >= 0 and <= 65535, nameof(Port), Port, "from 0 to 65535");
        this.Require(JournalCapacity > 0, nameof(JournalCapacity), JournalCapacity, "1 or more");
    }
}
