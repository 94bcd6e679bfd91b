using ProductClients.Diagnostics;

namespace ProductClients.Http;

/// <summary>Makes of each request that is sent a span, a measurement and log messages, from inside the retries; the body
/// is read inside it.</summary>
/// <remarks>A failure that holds a secret goes no further than here: no vendor, signer or handler of the app's own can
/// put one into a message that leaves.</remarks>
internal sealed class AttemptObserver(ObservedRegistration registration) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var trace = RequestTrace.Of(request);
        trace?.Begin(request);
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            trace?.Succeed(request, response);
            return response;
        }
        catch (Exception error)
        {
            var shown = new Redactor(registration.Registration, () => registration.Secrets.All, request).Redact(error);
            trace?.Fail(shown);
            if (ReferenceEquals(shown, error))
            {
                throw;
            }

            throw shown;
        }
    }
}
