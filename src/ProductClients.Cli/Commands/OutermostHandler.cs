using Microsoft.Extensions.Http;

namespace ProductClients.Cli.Commands;

/// <summary>Adds a handler outside all other handlers of every client, including the retry handler.</summary>
internal sealed class OutermostHandler(Func<DelegatingHandler> create) : IHttpMessageHandlerBuilderFilter
{
    public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
    {
        next(builder);
        builder.AdditionalHandlers.Insert(0, create());
    };
}
