using ProductClients.Diagnostics;

namespace ProductClients.Http;

/// <summary>Follows a request through its retries, from outside them.</summary>
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
            trace.Leave(error);
            throw;
        }
    }
}
