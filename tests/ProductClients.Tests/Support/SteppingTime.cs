namespace ProductClients.Tests.Support;

/// <summary>A clock that is two seconds later at each look, so that no two signatures have the same time.</summary>
internal sealed class SteppingTime : TimeProvider
{
    private int _looks;

    public override DateTimeOffset GetUtcNow() =>
        System.GetUtcNow() + TimeSpan.FromSeconds(2 * Interlocked.Increment(ref _looks));
}
