namespace ProductClients.Http;

/// <summary>The outermost handler: what leaves is a <see cref="ProductClientException"/>, a cancellation the caller asked
/// for, or an argument error.</summary>
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
            // What a request that is being given up throws is given up too, whatever it is.
            cancellationToken.ThrowIfCancellationRequested();
            throw TransportFailure.Map(registration, error);
        }
    }
}
