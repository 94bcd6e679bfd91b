namespace ProductClients.Signing;

/// <summary>Keeps a token until well before it expires. One caller has it issued, the others wait for that.</summary>
/// <remarks>The issuing belongs to no caller: one that gives up leaves it to the others. Thread-safe.</remarks>
/// <param name="issue">Has a token issued.</param>
/// <param name="credentials">What a token is issued for, as it is now; another object needs another token.</param>
/// <param name="timeProvider">The time a token's life is measured by.</param>
internal sealed class TokenCache(
    Func<CancellationToken, Task<IssuedToken>> issue, Func<object> credentials, TimeProvider timeProvider)
{
    private static readonly TimeSpan LongestMargin = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan ShortestUse = TimeSpan.FromMinutes(5);

    private readonly object _lock = new();
    private Task<Entry>? _current;
    private object? _owner;
    private bool _replacedUnused;

    public async ValueTask<Secret> GetAsync(CancellationToken cancellationToken)
    {
        var current = Current();
        return (await current.WaitAsync(cancellationToken).ConfigureAwait(false)).Token;
    }

    /// <summary>Takes in that the service accepted a token.</summary>
    public void Accept(string token)
    {
        lock (_lock)
        {
            if (Find(token) is { } entry)
            {
                entry.WasAccepted = true;
            }
        }
    }

    /// <summary>Forgets a token the service no longer accepts. If its successor is refused from its first use on too, that
    /// one is kept for a while: tokens are not the reason then, and asking for one may lock the account.</summary>
    /// <returns>Whether another token is to be had.</returns>
    public bool TryForget(string token)
    {
        lock (_lock)
        {
            // Of many callers that were refused with one token, the first forgets it; the others find its successor.
            if (Find(token) is not { } entry)
            {
                return true;
            }

            if (!entry.WasAccepted && _replacedUnused && timeProvider.GetUtcNow() - entry.IssuedAt < ShortestUse)
            {
                return false;
            }

            _replacedUnused = !entry.WasAccepted;
            _current = null;
            return true;
        }
    }

    private Entry? Find(string token) =>
        _current is { IsCompletedSuccessfully: true } && _current.Result.Token.Reveal() == token ? _current.Result : null;

    private Task<Entry> Current()
    {
        var owner = credentials();
        lock (_lock)
        {
            var isUsable = _current is { IsCompleted: false }
                || (_current is { IsCompletedSuccessfully: true } && timeProvider.GetUtcNow() < _current.Result.RefreshAt);
            if (isUsable && ReferenceEquals(_owner, owner))
            {
                return _current!;
            }

            _owner = owner;
            _current = Task.Run(IssueAsync);
            // Whoever waited may have given up before it fails.
            _ = _current.ContinueWith(
                static failed => failed.Exception,
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
            return _current;
        }
    }

    private async Task<Entry> IssueAsync()
    {
        var started = timeProvider.GetUtcNow();
        var issued = await issue(CancellationToken.None).ConfigureAwait(false);
        // A fifth of its life, so that a short token is renewed in time and a long one not all the time.
        var margin = (issued.ExpiresAt - started) / 5;
        return new Entry(
            issued.Token, started, issued.ExpiresAt - (margin < LongestMargin ? margin : LongestMargin));
    }

    private sealed record Entry(Secret Token, DateTimeOffset IssuedAt, DateTimeOffset RefreshAt)
    {
        public bool WasAccepted { get; set; }
    }
}
