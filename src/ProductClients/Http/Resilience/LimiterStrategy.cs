using Polly;

namespace ProductClients.Http.Resilience;

/// <summary>Acquires a limiter lease for each attempt. The lease of a page is released after the attempt; the lease of
/// a streamed array when its content is disposed.</summary>
internal sealed class LimiterStrategy(RequestLimiter limiter) : ResilienceStrategy<HttpResponseMessage>
{
    protected override async ValueTask<Outcome<HttpResponseMessage>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<HttpResponseMessage>>> callback,
        ResilienceContext context,
        TState state)
    {
        var lease = await limiter.AcquireAsync(RequestState.Of(context), context.CancellationToken)
            .ConfigureAwait(false);
        var isStreamed = false;
        try
        {
            var outcome = await callback(context, state).ConfigureAwait(false);
            if (outcome.Result?.Content is GuardedContent streamed)
            {
                streamed.ReleaseAtEnd(new StreamLease(lease));
                isStreamed = true;
            }

            return outcome;
        }
        finally
        {
            if (!isStreamed)
            {
                lease.Dispose();
            }
        }
    }
}
