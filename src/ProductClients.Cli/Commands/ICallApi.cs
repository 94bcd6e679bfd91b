using Refit;

namespace ProductClients.Cli.Commands;

/// <summary>The requests of <c>call</c>. <see cref="CallHandler"/> gives each one its method, address and content.
/// </summary>
internal interface ICallApi
{
    [Get("")]
    Task<IApiResponse<Stream>> SendAsync(
        [Property(CallHandler.MessageKey)] CallMessage message, CancellationToken cancellationToken);
}
