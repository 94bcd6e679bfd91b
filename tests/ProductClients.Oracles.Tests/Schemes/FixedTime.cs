namespace ProductClients.Oracles.Tests.Schemes;

/// <summary>A clock that always shows the same time.</summary>
internal sealed class FixedTime(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
