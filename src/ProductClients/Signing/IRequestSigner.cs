namespace ProductClients;

/// <summary>Adds authentication to one attempt of a request.</summary>
/// <remarks>Thread-safe. Called once per attempt, with a fresh time each; signing twice equals signing once, so a signer
/// replaces the headers it wrote before.</remarks>
public interface IRequestSigner
{
    /// <summary>Adds authentication to a request whose address is final.</summary>
    /// <param name="request">The request; its <see cref="HttpRequestMessage.RequestUri"/> is absolute.</param>
    /// <param name="cancellationToken">Ends the wait for a credential.</param>
    /// <returns>A task that ends when the request is signed.</returns>
    ValueTask SignAsync(HttpRequestMessage request, CancellationToken cancellationToken);

    /// <summary>Signs a request and tells how: the texts the signature was made of. Never a secret.</summary>
    /// <param name="request">The request; it is signed by the call.</param>
    /// <param name="cancellationToken">Ends the wait for a credential.</param>
    /// <returns>What was signed; by default only that the request was.</returns>
    async ValueTask<SignatureExplanation> ExplainAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await SignAsync(request, cancellationToken).ConfigureAwait(false);
        return new SignatureExplanation("custom");
    }
}
