using Polly;

namespace ProductClients.Http;

/// <summary>Runs a request through the registration's resilience pipeline.</summary>
internal sealed class ResilienceHandler(ResiliencePipeline<HttpResponseMessage> pipeline, TimeProvider timeProvider)
    : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var attempts = 0;
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        context.Properties.Set(RetryBudget.Started, timeProvider.GetTimestamp());
        try
        {
            return await pipeline.ExecuteAsync(
                async attempt =>
                {
                    attempts++;
                    return await base.SendAsync(request, attempt.CancellationToken).ConfigureAwait(false);
                },
                context).ConfigureAwait(false);
        }
        catch (ProductClientException error)
        {
            error.Attempts = attempts;
            throw;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }
}
