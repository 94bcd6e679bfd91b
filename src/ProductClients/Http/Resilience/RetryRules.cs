using System.Runtime.ExceptionServices;
using Polly.Retry;

namespace ProductClients.Http.Resilience;

/// <summary>Decides whether a failed attempt is repeated: only a transient failure, only if the wait before the next
/// attempt ends within the total time-out, only while the registration's budget lasts, and not against an open circuit;
/// else the failure leaves at once.</summary>
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

    /// <summary>Returns the vendor's own word on when to come back, which goes before the back-off; "at once" is no such
    /// word.</summary>
    public static ValueTask<TimeSpan?> Wait(RetryDelayGeneratorArguments<HttpResponseMessage> args) => new(
        args.Outcome.Exception is ProductClientException { RetryAfter: { Ticks: > 0 } wait } ? wait : null);

    /// <summary>Lets a retry begin, or throws the failure it would have repeated: here, since the wait is known only when
    /// Polly has added the jitter.</summary>
    public ValueTask BeforeWait(OnRetryArguments<HttpResponseMessage> args)
    {
        var failure = args.Outcome.Exception!;
        var progress = RequestProgress.Of(args.Context);
        if (args.RetryDelay >= total - progress.Elapsed || circuit.IsOpenAfter(args.RetryDelay) || !budget.TrySpend())
        {
            ExceptionDispatchInfo.Throw(failure);
        }

        progress.LastFailure = failure;
        return default;
    }
}
