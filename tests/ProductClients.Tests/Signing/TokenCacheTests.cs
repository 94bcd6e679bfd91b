using ProductClients.Signing;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Signing;

public class TokenCacheTests
{
    private readonly FixedTimeProvider _time = new();
    private readonly object _credentials = new();
    private TimeSpan _lifetime = TimeSpan.FromMinutes(10);
    private int _issued;

    [Fact]
    public async Task Concurrent_callers_share_one_token_request()
    {
        var response = new TaskCompletionSource<IssuedToken>();
        var cache = new TokenCache(
            _ =>
            {
                Interlocked.Increment(ref _issued);
                return response.Task;
            },
            () => _credentials,
            _time);

        var callers = Enumerable.Range(0, 16).Select(_ => TokenOf(cache)).ToArray();
        response.SetResult(new IssuedToken(new Secret("token"), _time.Now + _lifetime));

        Assert.All(await Task.WhenAll(callers), static token => Assert.Equal("token", token));
        Assert.Equal(1, _issued);
    }

    [Theory]
    [InlineData(10, 8)]
    [InlineData(100, 80)]
    [InlineData(24 * 60, (24 * 60) - 30)]
    public async Task Token_is_renewed_when_a_fifth_of_its_lifetime_or_half_an_hour_is_left(
        int minutes, int renewedAfter)
    {
        _lifetime = TimeSpan.FromMinutes(minutes);
        var cache = Create();
        var start = _time.Now;
        await TokenOf(cache);

        _time.Now = start + TimeSpan.FromMinutes(renewedAfter) - TimeSpan.FromTicks(1);
        Assert.Equal("token 1", await TokenOf(cache));
        _time.Now = start + TimeSpan.FromMinutes(renewedAfter);
        Assert.Equal("token 2", await TokenOf(cache));
    }

    [Fact]
    public async Task Changed_credentials_get_a_new_token()
    {
        var credentials = new object();
        var cache = new TokenCache(Issue, () => credentials, _time);
        await TokenOf(cache);

        credentials = new object();

        Assert.Equal("token 2", await TokenOf(cache));
        Assert.Equal("token 2", await TokenOf(cache));
    }

    [Fact]
    public async Task Rejected_token_is_forgotten_once()
    {
        var cache = Create();
        cache.Accept(await TokenOf(cache));

        Assert.True(cache.TryForget("token 1"));
        Assert.Equal("token 2", await TokenOf(cache));
        Assert.True(cache.TryForget("token 1"));
        Assert.Equal("token 2", await TokenOf(cache));
    }

    [Fact]
    public async Task Token_after_an_accepted_one_can_be_forgotten_at_once()
    {
        var cache = Create();
        cache.Accept(await TokenOf(cache));
        cache.TryForget("token 1");
        await TokenOf(cache);

        Assert.True(cache.TryForget("token 2"));
        Assert.Equal("token 3", await TokenOf(cache));
        Assert.False(cache.TryForget("token 3"));
    }

    [Fact]
    public async Task Token_that_follows_an_expired_one_can_be_forgotten_at_once()
    {
        var cache = Create();
        await TokenOf(cache);
        cache.TryForget("token 1");
        cache.Accept(await TokenOf(cache));
        _time.Now += _lifetime;
        await TokenOf(cache);

        Assert.True(cache.TryForget("token 3"));
        Assert.Equal("token 4", await TokenOf(cache));
        Assert.False(cache.TryForget("token 4"));
    }

    [Fact]
    public async Task Token_of_changed_credentials_can_be_forgotten_at_once()
    {
        var credentials = new object();
        var cache = new TokenCache(Issue, () => credentials, _time);
        await TokenOf(cache);
        cache.TryForget("token 1");
        credentials = new object();
        await TokenOf(cache);

        Assert.True(cache.TryForget("token 2"));
    }

    [Fact]
    public async Task Forgetting_a_token_does_not_wait_for_a_pending_request()
    {
        var response = new TaskCompletionSource<IssuedToken>();
        var cache = new TokenCache(_ => response.Task, () => _credentials, _time);
        var caller = TokenOf(cache);

        cache.TryForget("token");
        response.SetResult(new IssuedToken(new Secret("token"), _time.Now + _lifetime));

        Assert.Equal("token", await caller);
    }

    [Fact]
    public async Task Failed_token_request_is_not_cached()
    {
        var cache = new TokenCache(
            cancellationToken => _issued == 0 ? Fail() : Issue(cancellationToken), () => _credentials, _time);

        await Assert.ThrowsAsync<HttpRequestException>(() => TokenOf(cache));

        Assert.Equal("token 2", await TokenOf(cache));

        Task<IssuedToken> Fail()
        {
            _issued++;
            throw new HttpRequestException("no connection");
        }
    }

    [Fact]
    public async Task Cancelled_caller_does_not_cancel_the_token_request_of_others()
    {
        var response = new TaskCompletionSource<IssuedToken>();
        var cache = new TokenCache(_ => response.Task, () => _credentials, _time);
        using var cancel = new CancellationTokenSource();
        var cancelled = cache.GetAsync(cancel.Token).AsTask();
        var waiting = TokenOf(cache);

        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        response.SetResult(new IssuedToken(new Secret("token"), _time.Now + _lifetime));

        Assert.Equal("token", await waiting);
    }

    private static async Task<string> TokenOf(TokenCache cache) =>
        (await cache.GetAsync(TestContext.Current.CancellationToken)).Reveal();

    private TokenCache Create() => new(Issue, () => _credentials, _time);

    private Task<IssuedToken> Issue(CancellationToken cancellationToken)
    {
        _issued++;
        return Task.FromResult(new IssuedToken(new Secret($"token {_issued}"), _time.Now + _lifetime));
    }
}
