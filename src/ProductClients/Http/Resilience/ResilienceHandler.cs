using Polly;

namespace ProductClients.Http.Resilience;

/// <summary>Runs a request through the registration's resilience pipeline.</summary>
internal sealed class ResilienceHandler(
    Registration registration, ResiliencePipeline<HttpResponseMessage> pipeline, TimeProvider timeProvider)
    : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var progress = new RequestProgress(timeProvider, cancellationToken);
        progress.AttachTo(request);
        var call = ProductCall.Of(request);
        call?.BeginPage();
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        context.Properties.Set(RequestProgress.Key, progress);
        try
        {
            var response = await pipeline.ExecuteAsync(
                async attempt => await base.SendAsync(request, attempt.CancellationToken).ConfigureAwait(false),
                context).ConfigureAwait(false);
            call?.Attempts = progress.Attempts;
            return response.IsSuccessStatusCode ? response : throw MapResult(response);
        }
        catch (Exception error) when (error is not ArgumentException && !IsCancellation(error, cancellationToken))
        {
            throw ResilienceFailure.Map(registration, progress, error).After(progress.Attempts);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    // Error responses of the vendor do not reach this handler. A custom resilience strategy may have returned one.
    private ProductClientException MapResult(HttpResponseMessage response)
    {
        using (response)
        {
            return ErrorMapper.Map(registration, response, new VendorError(), timeProvider.GetUtcNow());
        }
    }

    private static bool IsCancellation(Exception error, CancellationToken cancellationToken) =>
        error is OperationCanceledException && cancellationToken.IsCancellationRequested;
}
