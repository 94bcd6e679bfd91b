using System.Runtime.ExceptionServices;

namespace ProductClients.Http;

/// <summary>Records one attempt, and reads its response, so that timeouts and retries also cover the body.</summary>
/// <remarks>Redacts every failure before it leaves. No vendor, signer or handler of the app can put a secret into a
/// message that a resilience strategy, a log or a caller sees.</remarks>
internal sealed class AttemptHandler(ResponseReader reader) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var state = RequestState.Of(request);
        AttemptObserver.Begin(state);
        HttpResponseMessage? response = null;
        try
        {
            response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            AttemptObserver.Receive(state, response);
            await reader.ReadAsync(state, response, cancellationToken).ConfigureAwait(false);
            AttemptObserver.Succeed(state, response);
            return response;
        }
        catch (Exception error)
        {
            response?.Dispose();
            // A connection that is being cancelled may throw any exception.
            var isCancelled = error is not (ProductClientException or ArgumentException or OperationCanceledException)
                && cancellationToken.IsCancellationRequested;
            var shown = isCancelled ? new OperationCanceledException(cancellationToken) : state.Redact(error);
            AttemptObserver.Fail(state, shown);
            ExceptionDispatchInfo.Throw(shown);
            throw;
        }
    }
}
