namespace ProductClients;

/// <summary>Supplies the credentials for a signer. It is called for every attempt.</summary>
/// <typeparam name="T">The type of the vendor's credentials.</typeparam>
/// <remarks>Implementations must be thread-safe and fast: return cached credentials, and fetch new ones only when they
/// have changed or are about to expire.</remarks>
public interface ICredentialSource<T>
    where T : class
{
    /// <summary>Returns the credentials for the next attempt.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The credentials.</returns>
    ValueTask<T> GetAsync(CancellationToken cancellationToken);
}
