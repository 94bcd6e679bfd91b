namespace ProductClients.Samples.AddYourOwnVendor;

/// <summary>Authenticates requests to Acme with a key in a header. It is set again at each attempt.</summary>
internal sealed class AcmeSigner(Secret key) : IRequestSigner
{
    public const string Header = "X-Acme-Key";

    public ValueTask SignAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Remove(Header);
        request.Headers.Add(Header, key.Reveal());
        return ValueTask.CompletedTask;
    }
}
