using Polly;

namespace ProductClients.Http;

/// <summary>Runs a request through the registration's resilience pipeline.</summary>
internal sealed class ResilienceHandler(ResiliencePipeline<HttpResponseMessage> pipeline) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var attempts = 0;
        try
        {
            return await pipeline.ExecuteAsync(
                async attemptToken =>
                {
                    attempts++;
                    return await base.SendAsync(request, attemptToken).ConfigureAwait(false);
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (ProductClientException error)
        {
            error.Attempts = attempts;
            throw;
        }
    }
}
