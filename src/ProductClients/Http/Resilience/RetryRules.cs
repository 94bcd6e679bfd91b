using System.Runtime.ExceptionServices;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace ProductClients.Http.Resilience;

/// <summary>Decides whether a failed attempt is retried, and whether the circuit breaker counts it. It is retried if
/// the failure is transient, the wait ends within the total timeout, the budget has a retry, and the circuit is not
/// open after the wait. Otherwise the failure is thrown at once.</summary>
internal sealed class RetryRules(TimeSpan total, RetryBudget budget, TimeProvider timeProvider)
{
    private long _openUntil;

    /// <summary>Returns whether a failed attempt is worth a retry.</summary>
    public static bool IsWorthRetry(ResilienceContext context, Exception? failure) =>
        !context.CancellationToken.IsCancellationRequested && IsTransient(failure);

    /// <summary>Returns whether the circuit breaker counts a failure. It counts transient failures and a total timeout.
    /// It does not count a rejection, a cancellation by the caller, a wait for the registration's own limits, or a
    /// failure of the app's credential source or signer. It counts a failed token request once, not once for each
    /// request that waits for the token.</summary>
    public static bool IsVendorsFailure(ResilienceContext context, Exception? failure)
    {
        var state = RequestState.Of(context);
        var isFailure = failure is OperationCanceledException
            ? state is { WaitsFor: null, Caller.IsCancellationRequested: false }
            : IsTransient(failure);
        return isFailure && (!state.HasSigningFailed || state.SharedFailure?.TryCount() == true);
    }

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
        if (args.RetryDelay >= total - state.Elapsed || IsOpenAfter(args.RetryDelay) || !IsGranted(state))
        {
            ExceptionDispatchInfo.Throw(failure);
        }

        state.LastFailure = failure;
        return default;
    }

    /// <summary>Records until when the circuit is open.</summary>
    public ValueTask OnCircuitOpened(OnCircuitOpenedArguments<HttpResponseMessage> args)
    {
        Volatile.Write(ref _openUntil, (timeProvider.GetUtcNow() + args.BreakDuration).UtcTicks);
        return default;
    }

    /// <summary>Returns whether the circuit is still open after a wait.</summary>
    public bool IsOpenAfter(TimeSpan wait) =>
        (timeProvider.GetUtcNow() + wait).UtcTicks < Volatile.Read(ref _openUntil);

    private static bool IsTransient(Exception? failure) =>
        failure is not null && TransportFailure.IsTransient(failure);

    // The callers that waited for one token retry one request.
    private bool IsGranted(RequestState state) =>
        state.SharedFailure?.IsRetryGranted(budget.TrySpend) ?? budget.TrySpend();
}
