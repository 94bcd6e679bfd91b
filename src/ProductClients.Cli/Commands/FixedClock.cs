namespace ProductClients.Cli.Commands;

/// <summary>A clock that always returns the same instant.</summary>
internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
