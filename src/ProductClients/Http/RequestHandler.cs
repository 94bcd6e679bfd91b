using Polly;
using ProductClients.Diagnostics;
using ProductClients.Http.Resilience;
using ProductClients.Signing;

namespace ProductClients.Http;

/// <summary>The outermost handler. Creates the state of a request, runs it through the resilience pipeline of the
/// registration, and maps every exception. It lets out a <see cref="ProductClientException"/>, a cancellation by the
/// caller, or an argument exception.</summary>
internal sealed class RequestHandler(
    ObservedRegistration registration, ResiliencePipeline<HttpResponseMessage> pipeline) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var state = new RequestState(registration, request, cancellationToken);
        state.Call?.BeginPage();
        if (request.Content is { } content)
        {
            state.CanSendAgain = await RequestBody.TryKeepAsync(content, cancellationToken).ConfigureAwait(false);
        }

        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        context.Properties.Set(RequestState.ContextKey, state);
        try
        {
            var response = await pipeline.ExecuteAsync(
                static (context, sending) => sending.Handler.SendAttemptAsync(sending.Request, context),
                context,
                (Handler: this, Request: request)).ConfigureAwait(false);
            state.Call?.Attempts = state.Attempts;
            return response.IsSuccessStatusCode ? response : throw MapResult(response);
        }
        catch (Exception error) when (error is not ArgumentException)
        {
            if (error is not ProductClientException)
            {
                // After a cancellation by the caller, any exception of the request counts as the cancellation.
                cancellationToken.ThrowIfCancellationRequested();
            }

            var failure = ResilienceFailure.Map(state, error).After(state.Attempts);
            AttemptObserver.FailFinally(state, failure);
            throw failure;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private ValueTask<HttpResponseMessage> SendAttemptAsync(HttpRequestMessage request, ResilienceContext context) =>
        new(base.SendAsync(request, context.CancellationToken));

    // Error responses of the vendor do not reach this handler. A custom resilience strategy may have returned one.
    private ProductClientException MapResult(HttpResponseMessage response)
    {
        using (response)
        {
            return ErrorMapper.Map(
                registration.Registration, response, new VendorError(), registration.TimeProvider.GetUtcNow());
        }
    }
}
