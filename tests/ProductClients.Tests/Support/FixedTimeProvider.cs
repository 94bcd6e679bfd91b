namespace ProductClients.Tests.Support;

/// <summary>A clock that stands still until a test moves it. Its timers and time stamps are the system's.</summary>
internal sealed class FixedTimeProvider(DateTimeOffset utcNow) : TimeProvider
{
    public FixedTimeProvider()
        : this(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>Gets or sets the time it shows.</summary>
    public DateTimeOffset Now { get; set; } = utcNow;

    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
}
