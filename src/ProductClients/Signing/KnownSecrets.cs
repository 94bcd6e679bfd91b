using ProductClients.Redaction;

namespace ProductClients.Signing;

/// <summary>The secrets a registration uses now: those of its options, and those an app's own source gave last.
/// Thread-safe.</summary>
internal sealed class KnownSecrets(Func<IEnumerable<Secret?>> options)
{
    private volatile ISecretHolder? _brought;

    public IEnumerable<Secret?> All => _brought is { } holder ? options().Concat(holder.Secrets) : options();

    /// <summary>Returns a source that gives the same, and lets this know the secrets.</summary>
    public ICredentialSource<T> Observe<T>(ICredentialSource<T> source)
        where T : class => new ObservedSource<T>(this, source);

    private sealed class ObservedSource<T>(KnownSecrets secrets, ICredentialSource<T> source) : ICredentialSource<T>
        where T : class
    {
        public async ValueTask<T> GetAsync(CancellationToken cancellationToken)
        {
            var credentials = await source.GetAsync(cancellationToken).ConfigureAwait(false);
            secrets._brought = credentials as ISecretHolder;
            return credentials;
        }
    }
}
