using ProductClients.Redaction;

namespace ProductClients.Signing;

/// <summary>The secrets that a registration uses: those of its options, and those of the last credentials from the
/// app's credential source. The secrets before the last change are included, because a request that was sent with them
/// may still be pending. Thread-safe.</summary>
/// <param name="options">Returns the current options. A changed configuration is another object.</param>
/// <param name="secrets">Returns the secrets of the current options.</param>
internal sealed class KnownSecrets(Func<object> options, Func<IEnumerable<Secret?>> secrets)
{
    private volatile ISecretHolder? _credentials;
    private volatile Known? _known;

    public ReadOnlySpan<Secret> All
    {
        get
        {
            var (current, credentials) = (options(), _credentials);
            // Read once: another thread may replace it by one that has lost the secrets before the change.
            var last = _known;
            if (last is not null && last.Options == current && last.Credentials == credentials)
            {
                return last.Secrets;
            }

            Secret[] used = [.. secrets().Concat(credentials?.Secrets ?? []).OfType<Secret>()];
            var known = new Known(current, credentials, used, [.. used.Union(last?.Used ?? [])]);
            _known = known;
            return known.Secrets;
        }
    }

    /// <summary>Returns a source that returns the same credentials and records their secrets.</summary>
    public ICredentialSource<T> Observe<T>(ICredentialSource<T> source)
        where T : class => new ObservedSource<T>(this, source);

    private sealed record Known(object Options, ISecretHolder? Credentials, Secret[] Used, Secret[] Secrets);

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
