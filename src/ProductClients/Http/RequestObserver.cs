using ProductClients.Diagnostics;

namespace ProductClients.Http;

/// <summary>Creates the <see cref="RequestTrace"/> of a request. Runs outside the retries.</summary>
internal sealed class RequestObserver(ObservedRegistration registration) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var trace = new RequestTrace(registration, cancellationToken);
        trace.AttachTo(request);
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (ProductClientException error)
        {
            trace.FailFinally(error);
            throw;
        }
    }
}
