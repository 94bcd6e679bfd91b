namespace ProductClients.Signing;

/// <summary>Caches a token until well before it expires. One caller requests a new token; the others wait for
/// it.</summary>
/// <remarks>A caller that cancels does not cancel the request for the token, because others may wait for it.
/// Thread-safe.</remarks>
/// <param name="issue">Requests a token.</param>
/// <param name="credentials">Returns the current credentials. A new token is needed if they are not equal to those of
/// the current one.</param>
/// <param name="timeProvider">The clock for the expiry of tokens.</param>
internal sealed class TokenCache(
    Func<CancellationToken, Task<IssuedToken>> issue, Func<object> credentials, TimeProvider timeProvider)
{
    private static readonly TimeSpan LongestMargin = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan ShortestUse = TimeSpan.FromMinutes(5);

    private readonly object _lock = new();
    private Task<Entry>? _current;
    private object? _owner;
    private bool _previousWasNeverAccepted;

    /// <summary>Returns the token.</summary>
    /// <param name="cancellationToken">Cancels the wait, but not the request for the token.</param>
    public async ValueTask<Secret> GetAsync(CancellationToken cancellationToken) =>
        (await Current().WaitAsync(cancellationToken).ConfigureAwait(false)).Token;

    /// <summary>Records that the service accepted a token.</summary>
    public void Accept(string token)
    {
        lock (_lock)
        {
            if (Find(token) is { } entry)
            {
                (entry.WasAccepted, _previousWasNeverAccepted) = (true, false);
            }
        }
    }

    /// <summary>Removes a token that the service rejected. If the service also rejects the next token on its first use,
    /// that token is kept for five minutes: the cause is then not the token, and more token requests may lock the
    /// account.</summary>
    /// <returns>Whether another token is available.</returns>
    public bool TryForget(string token)
    {
        lock (_lock)
        {
            // If several concurrent requests were rejected with one token, the first removes it. The others find its
            // successor.
            if (Find(token) is not { } entry)
            {
                return true;
            }

            if (!entry.WasAccepted
                && _previousWasNeverAccepted
                && timeProvider.GetUtcNow() - entry.IssuedAt < ShortestUse)
            {
                return false;
            }

            _previousWasNeverAccepted = !entry.WasAccepted;
            _current = null;
            return true;
        }
    }

    // The task has completed, so its result is read without a wait.
    private Entry? Issued => _current is { IsCompletedSuccessfully: true } completed ? completed.Result : null;

    private Entry? Find(string token) => Issued is { } entry && entry.Token.Reveal() == token ? entry : null;

    private Task<Entry> Current()
    {
        var owner = credentials();
        lock (_lock)
        {
            var isUsable = _current is { IsCompleted: false }
                || timeProvider.GetUtcNow() < Issued?.RefreshAt;
            if (isUsable && Equals(_owner, owner))
            {
                return _current!;
            }

            _previousWasNeverAccepted &= Equals(_owner, owner);
            _owner = owner;
            _current = Task.Run(IssueAsync);
            // Observe the exception: every waiting caller may have cancelled before the failure.
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
        // A fifth of the lifetime, at most 30 minutes: a short-lived token is renewed in time, a long-lived one not too
        // often.
        var margin = (issued.ExpiresAt - started) / 5;
        return new Entry(
            issued.Token, started, issued.ExpiresAt - (margin < LongestMargin ? margin : LongestMargin));
    }

    private sealed record Entry(Secret Token, DateTimeOffset IssuedAt, DateTimeOffset RefreshAt)
    {
        public bool WasAccepted { get; set; }
    }
}
