using System.Runtime.ExceptionServices;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using ProductClients.Diagnostics;

namespace ProductClients.Http.Resilience;

/// <summary>Decides whether a failed attempt is retried, and whether the circuit breaker counts it. It is retried if
/// the failure is transient, the wait ends within the total timeout, the budget has a retry, and the circuit is not
/// open after the wait. Otherwise the failure is thrown at once.</summary>
internal sealed class RetryRules(TimeSpan total, RetryBudget budget, TimeProvider timeProvider)
{
    private long _openUntil;
    private volatile bool _isHalfOpen;

    /// <summary>Returns whether a failed attempt is worth a retry. A failed token request was already retried.
    /// </summary>
    public static bool IsWorthRetry(ResilienceContext context, Exception? failure)
    {
        var state = RequestState.Of(context);
        return IsTransient(failure)
            && !context.CancellationToken.IsCancellationRequested
            && !state.HasTokenFailed
            && (!state.IsSent || (state.CanSendAgain && RequestRetry.IsAllowed(state.Request)));
    }

    /// <summary>Returns whether the circuit breaker counts the end of an attempt as a failure. It counts transient
    /// failures and a total timeout, and no rejection. An attempt that waited for a limit, was not signed, reached no
    /// server or was cancelled by the caller says nothing about the vendor. It does not count, and does not close the
    /// circuit.</summary>
    public bool IsVendorsFailure(ResilienceContext context, Exception? failure)
    {
        var state = RequestState.Of(context);
        var isReached = state is { IsBeingSigned: false, WaitsFor: null, Caller.IsCancellationRequested: false };
        var isFailure = isReached && (failure is OperationCanceledException || IsTransient(failure));
        state.IsUndecided = failure is not null && !isFailure && !(isReached && state.Status is not null);
        return isFailure || (state.IsUndecided && _isHalfOpen);
    }

    /// <summary>Returns how long the circuit is open. After an attempt that says nothing about the vendor, the next one
    /// decides.</summary>
    public static TimeSpan BreakDuration(ResilienceContext context, TimeSpan duration) =>
        RequestState.Of(context).IsUndecided ? TimeSpan.Zero : duration;

    /// <summary>Returns the vendor's <c>Retry-After</c>, which replaces the back-off unless it is zero.</summary>
    public static ValueTask<TimeSpan?> Wait(RetryDelayGeneratorArguments<HttpResponseMessage> args) => new(
        args.Outcome.Exception is ProductClientException { RetryAfter: { Ticks: > 0 } wait } ? wait : null);

    public ValueTask<bool> ShouldRetry(RetryPredicateArguments<HttpResponseMessage> args)
    {
        if (args.AttemptNumber == 0)
        {
            budget.Earn();
        }

        return new ValueTask<bool>(IsWorthRetry(args.Context, args.Outcome.Exception));
    }

    /// <summary>Lets the retry begin, or throws the failure. This is decided here because the wait is known only after
    /// Polly has added the jitter.</summary>
    public ValueTask BeforeWait(OnRetryArguments<HttpResponseMessage> args)
    {
        var failure = args.Outcome.Exception!;
        var state = RequestState.Of(args.Context);
        // A retry of a request that was not signed is not one more request to the vendor.
        if (args.RetryDelay >= total - state.Elapsed
            || IsOpenAfter(args.RetryDelay)
            || !(state.IsBeingSigned || budget.TrySpend()))
        {
            ExceptionDispatchInfo.Throw(failure);
        }

        state.LastFailure = failure;
        return default;
    }

    /// <summary>Records that the next attempt decides whether the circuit closes.</summary>
    public ValueTask OnCircuitHalfOpened(OnCircuitHalfOpenedArguments args)
    {
        _isHalfOpen = true;
        return default;
    }

    /// <summary>Logs that the circuit is open, and records until when.</summary>
    public ValueTask OnCircuitOpened(OnCircuitOpenedArguments<HttpResponseMessage> args)
    {
        _isHalfOpen = false;
        if (args.BreakDuration == TimeSpan.Zero)
        {
            return default;
        }

        Volatile.Write(ref _openUntil, (timeProvider.GetUtcNow() + args.BreakDuration).UtcTicks);
        var registration = RequestState.Of(args.Context).Observed;
        registration.Logger.CircuitOpened(
            registration.Name,
            registration.Vendor,
            args.BreakDuration,
            TransportFailure.Map(registration.Registration, args.Outcome.Exception!).Message);
        return default;
    }

    /// <summary>Logs that the circuit is closed.</summary>
    public ValueTask OnCircuitClosed(OnCircuitClosedArguments<HttpResponseMessage> args)
    {
        _isHalfOpen = false;
        var registration = RequestState.Of(args.Context).Observed;
        registration.Logger.CircuitClosed(registration.Name, registration.Vendor);
        return default;
    }

    /// <summary>Returns whether the circuit is still open after a wait.</summary>
    public bool IsOpenAfter(TimeSpan wait) =>
        (timeProvider.GetUtcNow() + wait).UtcTicks < Volatile.Read(ref _openUntil);

    private static bool IsTransient(Exception? failure) =>
        failure is not null && TransportFailure.IsTransient(failure);
}
