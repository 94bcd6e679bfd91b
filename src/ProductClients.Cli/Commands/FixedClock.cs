namespace ProductClients.Cli.Commands;

/// <summary>A clock that shows one instant.</summary>
internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
