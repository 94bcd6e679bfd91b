using Polly.CircuitBreaker;

namespace ProductClients.Http.Resilience;

/// <summary>Tracks until when the circuit is open, so that no retry waits for an attempt that the circuit breaker would
/// stop.</summary>
internal sealed class CircuitWatch(TimeProvider timeProvider)
{
    private long _openUntil;

    public ValueTask OnOpened(OnCircuitOpenedArguments<HttpResponseMessage> args)
    {
        Volatile.Write(ref _openUntil, (timeProvider.GetUtcNow() + args.BreakDuration).UtcTicks);
        return default;
    }

    /// <summary>Returns whether the circuit is still open after a wait.</summary>
    public bool IsOpenAfter(TimeSpan wait) =>
        (timeProvider.GetUtcNow() + wait).UtcTicks < Volatile.Read(ref _openUntil);
}
