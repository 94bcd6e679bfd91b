namespace NativeApp;

/// <summary>A clock that stands still until the program sets it. Its timers run normally.</summary>
internal sealed class ManualTime(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
