using Polly.CircuitBreaker;

namespace ProductClients.Http.Resilience;

/// <summary>Knows until when the circuit breaker lets nothing pass, so that no retry waits in vain for it.</summary>
internal sealed class CircuitWatch(TimeProvider timeProvider)
{
    private long _openUntil;

    public ValueTask OnOpened(OnCircuitOpenedArguments<HttpResponseMessage> args)
    {
        Volatile.Write(ref _openUntil, (timeProvider.GetUtcNow() + args.BreakDuration).UtcTicks);
        return default;
    }

    /// <summary>Returns whether the circuit is still open after a wait.</summary>
    public bool IsOpenAfter(TimeSpan wait) => (timeProvider.GetUtcNow() + wait).UtcTicks < Volatile.Read(ref _openUntil);
}
