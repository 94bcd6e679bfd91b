using ProductClients.Signing;

namespace ProductClients.Vendors;

/// <summary>Signs requests with the credentials of a registration, and explains its signatures.</summary>
/// <typeparam name="T">The credentials of the vendor.</typeparam>
internal abstract class VendorSigner<T>(ICredentialSource<T> credentials) : IRequestSigner
    where T : class
{
    /// <summary>Gets the name of the signature.</summary>
    protected abstract string Scheme { get; }

    /// <summary>Gets the names of the headers that <see cref="Sign"/> may set.</summary>
    protected abstract IEnumerable<string> Headers { get; }

    public async ValueTask SignAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var key = await credentials.GetAsync(cancellationToken).ConfigureAwait(false);
        var body = await ReadBodyAsync(request, cancellationToken).ConfigureAwait(false);
        CreateSignature(request, key, body, explain: false);
    }

    public async ValueTask<SignatureExplanation> ExplainAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var key = await credentials.GetAsync(cancellationToken).ConfigureAwait(false);
        var body = await ReadBodyAsync(request, cancellationToken).ConfigureAwait(false);
        return CreateSignature(request, key, body, explain: true)!;
    }

    /// <summary>Returns the bytes of the body that the signature covers, or their hash; <see langword="null"/> if it
    /// covers no body.</summary>
    protected virtual ValueTask<byte[]?> ReadBodyAsync(
        HttpRequestMessage request, CancellationToken cancellationToken) => default;

    /// <summary>Writes the text to sign, and sets the headers.</summary>
    protected abstract void Sign(HttpRequestMessage request, T key, byte[]? body, ref Utf8Buffer text);

    /// <summary>Returns the canonical request of a signed request, without secrets; <see langword="null"/> if the
    /// signature has none.</summary>
    protected virtual string? DescribeRequest(HttpRequestMessage request, T key, byte[]? body) => null;

    private SignatureExplanation? CreateSignature(HttpRequestMessage request, T key, byte[]? body, bool explain)
    {
        var text = new Utf8Buffer(stackalloc byte[512]);
        try
        {
            Sign(request, key, body, ref text);
            return explain
                ? new SignatureExplanation(Scheme)
                {
                    CanonicalRequest = DescribeRequest(request, key, body),
                    StringToSign = text.ToString(),
                    Headers = [.. Headers.Where(request.Headers.NonValidated.Contains)],
                }
                : null;
        }
        finally
        {
            text.Dispose();
        }
    }
}
