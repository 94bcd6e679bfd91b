using Polly;

namespace ProductClients.Http.Resilience;

/// <summary>Gives each attempt its turn, until its response is read: a page's within the attempt, a streamed array's when
/// the caller has come to its end.</summary>
internal sealed class LimiterStrategy(RequestLimiter limiter) : ResilienceStrategy<HttpResponseMessage>
{
    protected override async ValueTask<Outcome<HttpResponseMessage>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<HttpResponseMessage>>> callback,
        ResilienceContext context,
        TState state)
    {
        var turn = await limiter.AcquireAsync(RequestProgress.Of(context), context.CancellationToken).ConfigureAwait(false);
        var isHandedOn = false;
        try
        {
            var outcome = await callback(context, state).ConfigureAwait(false);
            if (outcome.Result?.Content is GuardedContent streamed)
            {
                streamed.ReleaseAtEnd(turn);
                isHandedOn = true;
            }

            return outcome;
        }
        finally
        {
            if (!isHandedOn)
            {
                turn.Dispose();
            }
        }
    }
}
