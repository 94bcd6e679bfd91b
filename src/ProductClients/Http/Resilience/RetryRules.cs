using System.Runtime.ExceptionServices;
using Polly.Retry;

namespace ProductClients.Http.Resilience;

/// <summary>Decides whether a failed attempt is retried. It is retried if the failure is transient, the wait ends
/// within the total timeout, the budget has a retry, and the circuit is not open after the wait. Otherwise the failure
/// is thrown at once.</summary>
internal sealed class RetryRules(TimeSpan total, RetryBudget budget, CircuitWatch circuit)
{
    public ValueTask<bool> ShouldRetry(RetryPredicateArguments<HttpResponseMessage> args)
    {
        if (args.AttemptNumber == 0)
        {
            budget.Earn();
        }

        return new ValueTask<bool>(Transience.IsWorthRetry(args.Context, args.Outcome.Exception));
    }

    /// <summary>Returns the vendor's <c>Retry-After</c>, which replaces the back-off unless it is zero.</summary>
    public static ValueTask<TimeSpan?> Wait(RetryDelayGeneratorArguments<HttpResponseMessage> args) => new(
        args.Outcome.Exception is ProductClientException { RetryAfter: { Ticks: > 0 } wait } ? wait : null);

    /// <summary>Lets the retry begin, or throws the failure. This is decided here because the wait is known only after
    /// Polly has added the jitter.</summary>
    public ValueTask BeforeWait(OnRetryArguments<HttpResponseMessage> args)
    {
        var failure = args.Outcome.Exception!;
        var state = RequestState.Of(args.Context);
        if (args.RetryDelay >= total - state.Elapsed || circuit.IsOpenAfter(args.RetryDelay) || !IsGranted(state))
        {
            ExceptionDispatchInfo.Throw(failure);
        }

        state.LastFailure = failure;
        return default;
    }

    // The callers that waited for one token retry one request.
    private bool IsGranted(RequestState state) =>
        state.SharedFailure?.IsRetryGranted(budget.TrySpend) ?? budget.TrySpend();
}
