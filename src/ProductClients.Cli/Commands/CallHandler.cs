namespace ProductClients.Cli.Commands;

/// <summary>Turns the request of <see cref="ICallApi"/> into that of the command line, before the pipeline of the
/// registration sees it.</summary>
internal sealed class CallHandler : DelegatingHandler
{
    public const string MessageKey = "ProductClients.Cli.Call";
    private static readonly HttpRequestOptionsKey<CallMessage> Key = new(MessageKey);

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // A request for a token has none.
        if (request.Options.TryGetValue(Key, out var message))
        {
            message.ApplyTo(request);
        }

        return base.SendAsync(request, cancellationToken);
    }
}
