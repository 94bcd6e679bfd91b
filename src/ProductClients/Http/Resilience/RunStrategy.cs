using Polly;

namespace ProductClients.Http.Resilience;

/// <summary>Gives each run of the standard pipeline its own request and state. A strategy of the app outside of it,
/// such as a retry or hedging, runs it several times, perhaps at the same time.</summary>
internal sealed class RunStrategy : ResilienceStrategy<HttpResponseMessage>
{
    protected override async ValueTask<Outcome<HttpResponseMessage>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<HttpResponseMessage>>> callback,
        ResilienceContext context,
        TState state)
    {
        var request = RequestState.Of(context);
        var run = request.BeginRun(context.CancellationToken);
        context.Properties.Set(RequestState.ContextKey, run);
        try
        {
            return await callback(context, state).ConfigureAwait(false);
        }
        finally
        {
            request.LastRun = run;
            context.Properties.Set(RequestState.ContextKey, request);
        }
    }
}
