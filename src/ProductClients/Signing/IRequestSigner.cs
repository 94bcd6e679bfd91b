namespace ProductClients;

/// <summary>Authenticates the requests of a registration.</summary>
/// <remarks>Implementations must be thread-safe. A signer is called once per attempt, with a new time for each. Signing
/// twice must equal signing once: a signer replaces the headers that it set before.</remarks>
public interface IRequestSigner
{
    /// <summary>Authenticates a request whose address is final.</summary>
    /// <param name="request">The request; its <see cref="HttpRequestMessage.RequestUri"/> is absolute.</param>
    /// <param name="cancellationToken">Cancels the wait for credentials.</param>
    /// <returns>A task that completes when the request is signed.</returns>
    ValueTask SignAsync(HttpRequestMessage request, CancellationToken cancellationToken);

    /// <summary>Signs a request, and returns the texts that the signature was made of. The result contains no
    /// secret.</summary>
    /// <param name="request">The request; this call signs it.</param>
    /// <param name="cancellationToken">Cancels the wait for credentials.</param>
    /// <returns>The explanation. The default implementation returns only the scheme <c>custom</c>.</returns>
    async ValueTask<SignatureExplanation> ExplainAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await SignAsync(request, cancellationToken).ConfigureAwait(false);
        return new SignatureExplanation("custom");
    }
}
