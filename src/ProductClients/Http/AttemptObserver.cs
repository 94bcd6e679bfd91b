using ProductClients.Diagnostics;

namespace ProductClients.Http;

/// <summary>Records a span, a measurement and log messages for each attempt. Runs inside the retries; the body of a
/// page is read inside this handler.</summary>
/// <remarks>Redacts every failure before it leaves. No vendor, signer or handler of the app can put a secret into a
/// message that a caller sees.</remarks>
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
