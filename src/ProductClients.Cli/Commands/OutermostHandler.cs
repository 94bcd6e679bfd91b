using Microsoft.Extensions.Http;

namespace ProductClients.Cli.Commands;

/// <summary>Puts a handler around every other of every client, the retries included.</summary>
internal sealed class OutermostHandler(Func<DelegatingHandler> create) : IHttpMessageHandlerBuilderFilter
{
    public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
    {
        next(builder);
        builder.AdditionalHandlers.Insert(0, create());
    };
}
