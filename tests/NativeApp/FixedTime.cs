namespace NativeApp;

/// <summary>A clock that always shows the same time. Its timers run normally.</summary>
internal sealed class FixedTime(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
