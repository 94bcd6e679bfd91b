namespace ProductClients.Tests.Support;

/// <summary>A clock that stands still until the test sets it. Its timers and timestamps are the system's.</summary>
internal sealed class FixedTimeProvider(DateTimeOffset utcNow) : TimeProvider
{
    public FixedTimeProvider()
        : this(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>Gets or sets the current time.</summary>
    public DateTimeOffset Now { get; set; } = utcNow;

    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
}
