using ProductClients.Redaction;

namespace ProductClients.Signing;

/// <summary>The secrets that a registration uses now: those of its options, and those of the last credentials from the
/// app's credential source. Thread-safe.</summary>
internal sealed class KnownSecrets(Func<IEnumerable<Secret?>> options)
{
    private volatile ISecretHolder? _credentials;

    public IEnumerable<Secret?> All => _credentials is { } holder ? options().Concat(holder.Secrets) : options();

    /// <summary>Returns a source that returns the same credentials and records their secrets.</summary>
    public ICredentialSource<T> Observe<T>(ICredentialSource<T> source)
        where T : class => new ObservedSource<T>(this, source);

    private sealed class ObservedSource<T>(KnownSecrets secrets, ICredentialSource<T> source) : ICredentialSource<T>
        where T : class
    {
        public async ValueTask<T> GetAsync(CancellationToken cancellationToken)
        {
            var credentials = await source.GetAsync(cancellationToken).ConfigureAwait(false);
            secrets._credentials = credentials as ISecretHolder;
            return credentials;
        }
    }
}
