using Polly;
using ProductClients.Diagnostics;
using ProductClients.Http.Resilience;
using ProductClients.Signing;

namespace ProductClients.Http;

/// <summary>The outermost handler. Creates the state of a request, runs it through the resilience pipeline of the
/// registration, and maps every exception. It lets out a <see cref="ProductClientException"/>, a cancellation by the
/// caller, or an argument exception.</summary>
/// <param name="registration">The registration, with its logger and its secrets.</param>
/// <param name="pipeline">The resilience pipeline. Its total timeout begins after the body was read.</param>
/// <param name="totalTimeout">The time in which the app's body is read.</param>
internal sealed class RequestHandler(
    ObservedRegistration registration,
    ResiliencePipeline<HttpResponseMessage> pipeline,
    TimeSpan totalTimeout) : DelegatingHandler
{
    private const int MaxTextLength = 1_000;

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
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        context.Properties.Set(RequestState.ContextKey, state);
        try
        {
            if (request.Content is { } content && !RequestBody.IsInMemory(content))
            {
                state.CanSendAgain = await KeepAsync(state, content, cancellationToken).ConfigureAwait(false);
            }

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

    // The body is the app's, so its failure is not one of the connection to the vendor.
    private async ValueTask<bool> KeepAsync(
        RequestState state, HttpContent content, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(totalTimeout, registration.TimeProvider);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await RequestBody.TryKeepAsync(content, linked.Token).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not BodySizeException && !cancellationToken.IsCancellationRequested)
        {
            // HttpContent wraps what a stream throws.
            var cause = error is HttpRequestException { InnerException: { } inner } ? inner : error;
            throw state.Redact(deadline.IsCancellationRequested
                ? registration.Registration.Failure(
                    ProductErrorCode.Timeout,
                    $"not sent, because its body was not read within {totalTimeout:c} (option TotalTimeout)",
                    error)
                : registration.Registration.Failure(
                    ProductErrorCode.Unknown,
                    "not sent, because its body cannot be read: "
                    + state.OneLine(cause.Message, MaxTextLength),
                    error));
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
