namespace ProductClients;

/// <summary>Where a signer takes its credentials from; asked at every attempt.</summary>
/// <typeparam name="T">The vendor's credentials.</typeparam>
/// <remarks>Thread-safe. Keep it cheap: return what is at hand, and fetch anew only when it has changed or is about to
/// expire.</remarks>
public interface ICredentialSource<T>
    where T : class
{
    /// <summary>Returns the credentials to sign the next attempt with.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The credentials.</returns>
    ValueTask<T> GetAsync(CancellationToken cancellationToken);
}
