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

    /// <summary>Returns whether the circuit breaker counts a failure. It counts transient failures and a total timeout.
    /// It does not count a rejection, nor an attempt that says nothing about the vendor.</summary>
    public static bool IsVendorsFailure(ResilienceContext context, Exception? failure) =>
        RequestState.Of(context).HasReachedVendor && (failure is OperationCanceledException || IsTransient(failure));

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
        // A retry of a request that was not sent is not one more request to the vendor.
        if (args.RetryDelay >= total - state.Elapsed
            || IsOpenAfter(args.RetryDelay)
            || (state.IsSent && !budget.TrySpend()))
        {
            ExceptionDispatchInfo.Throw(failure);
        }

        state.LastFailure = failure;
        return default;
    }

    /// <summary>Logs that the circuit is open, and records until when.</summary>
    public ValueTask OnCircuitOpened(OnCircuitOpenedArguments<HttpResponseMessage> args)
    {
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
    public static ValueTask OnCircuitClosed(OnCircuitClosedArguments<HttpResponseMessage> args)
    {
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
