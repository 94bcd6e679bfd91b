namespace NativeApp;

/// <summary>A clock that shows one time; timers run as ever.</summary>
internal sealed class FixedTime(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
