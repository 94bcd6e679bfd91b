namespace ProductClients.Cli.Commands;

/// <summary>Sends nothing: a scheme that must fetch a token first cannot be used offline.</summary>
internal sealed class OfflineHandler : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new ProductClientException(
            "This way of authentication fetches a token, which is not signed by the client; 'sign' sends nothing.")
        {
            Code = ProductErrorCode.InvalidRequest,
        };
}
