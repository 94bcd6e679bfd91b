namespace ProductClients.Http;

/// <summary>The outermost handler. It lets out a <see cref="ProductClientException"/>, a cancellation by the caller, or
/// an argument exception, and maps every other exception.</summary>
internal sealed class ExceptionMapper(Registration registration) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not (ProductClientException or ArgumentException))
        {
            // After a cancellation by the caller, any exception of the request counts as the cancellation.
            cancellationToken.ThrowIfCancellationRequested();
            throw TransportFailure.Map(registration, error);
        }
    }
}
