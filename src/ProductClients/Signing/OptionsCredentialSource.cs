namespace ProductClients.Signing;

/// <summary>Supplies credentials from options. They are created once per options object, so changed options take effect
/// at the next attempt.</summary>
internal sealed class OptionsCredentialSource<TOptions, T>(Func<TOptions> options, Func<TOptions, T> create)
    : ICredentialSource<T>
    where TOptions : class
    where T : class
{
    private Entry? _entry;

    public ValueTask<T> GetAsync(CancellationToken cancellationToken)
    {
        var current = options();
        var entry = _entry;
        if (!ReferenceEquals(entry?.Options, current))
        {
            _entry = entry = new Entry(current, create(current));
        }

        return new ValueTask<T>(entry.Credentials);
    }

    private sealed record Entry(TOptions Options, T Credentials);
}
