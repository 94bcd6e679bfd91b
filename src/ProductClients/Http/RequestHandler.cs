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
        var api = ApiDefinition.Of(request);
        if (api is not null)
        {
            ApiRequest.Check(api, registration.Registration, request);
        }

        // The signature is in a copy, so that an app does not find it in an exception or a response of its interface.
        var attempted = api is null ? request : RequestState.CopyOf(request);
        var state = new RequestState(registration, attempted, cancellationToken);
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
                static (context, handler) => handler.SendAttemptAsync(context), context, this).ConfigureAwait(false);
            state.Call?.Attempts = state.Attempts;
            response.RequestMessage = request;
            return response.IsSuccessStatusCode ? response : throw MapResult(response);
        }
        catch (Exception error) when (error is not ArgumentException)
        {
            if (error is not ProductClientException)
            {
                // After a cancellation by the caller, any exception of the request counts as the cancellation.
                cancellationToken.ThrowIfCancellationRequested();
            }

            var failure = ResilienceFailure.Map(state.LastRun ?? state, error).After(state.Attempts);
            AttemptObserver.FailFinally(state, failure);
            return ErrorContent.ResponseOf(state.LastRun ?? state, request, failure) ?? throw failure;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private ValueTask<HttpResponseMessage> SendAttemptAsync(ResilienceContext context) =>
        new(base.SendAsync(RequestState.Of(context).Request, context.CancellationToken));

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
