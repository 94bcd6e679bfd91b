namespace ProductClients.Cli.Commands;

/// <summary>Fails each request instead of sending it: an authentication method that must fetch a token cannot work
/// offline.</summary>
internal sealed class OfflineHandler : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new ProductClientException(
            "The Auth of this registration fetches a token from the vendor instead of signing, and 'sign' sends "
            + "nothing; choose a registration whose Auth signs requests.")
        {
            Code = ProductErrorCode.InvalidRequest,
        };
}
