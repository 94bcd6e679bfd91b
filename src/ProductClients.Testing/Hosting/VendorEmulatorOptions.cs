namespace ProductClients.Testing;

/// <summary>What every vendor emulator can be told at its start. Not read again afterwards.</summary>
public abstract class VendorEmulatorOptions
{
    private protected VendorEmulatorOptions(string name, int productCount, TimeSpan clockTolerance)
    {
        Name = name;
        ProductCount = productCount;
        ClockTolerance = clockTolerance;
    }

    /// <summary>The registration's name in <see cref="VendorEmulators.Configuration"/>.</summary>
    /// <value>The default is the vendor's name in lower case.</value>
    public string Name { get; set; }

    /// <summary>Products at the start: the examples of the vendor's own page first, the rest generated.</summary>
    /// <value>The default depends on the vendor. 0 is an empty catalogue.</value>
    public int ProductCount { get; set; }

    /// <summary>Seed of the generated products: the same seed gives the same products.</summary>
    /// <value>The default is 1.</value>
    public int Seed { get; set; } = 1;

    /// <summary>The vendor's clock: signature dates, token lifetimes, lock-outs, delays and the Date header.</summary>
    /// <value>The default is <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>How far a request's date may be from the emulator's clock, either way.</summary>
    /// <value>The default is what the vendor documents.</value>
    public TimeSpan ClockTolerance { get; set; }

    /// <summary>The loopback port to listen on.</summary>
    /// <value>The default is 0: a free port chosen by the system.</value>
    public int Port { get; set; }

    /// <summary>How many requests the journal keeps; the oldest are dropped first.</summary>
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
