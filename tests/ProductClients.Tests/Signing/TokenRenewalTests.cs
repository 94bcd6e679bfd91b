using System.Runtime.CompilerServices;
using ProductClients.Signing;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Signing;

public class TokenRenewalTests
{
    [Fact]
    public async Task Token_that_was_never_accepted_is_replaced_after_five_minutes()
    {
        var time = new FixedTimeProvider();
        var issued = 0;
        var cache = new TokenCache(
            _ => Task.FromResult(new IssuedToken(new Secret($"token-{++issued}"), time.Now.AddDays(1))),
            static () => "one account",
            time);
        Assert.True(cache.TryForget((await cache.GetAsync(TestContext.Current.CancellationToken)).Reveal()));
        var token = (await cache.GetAsync(TestContext.Current.CancellationToken)).Reveal();
        Assert.False(cache.TryForget(token));

        time.Now += TimeSpan.FromMinutes(5);

        Assert.True(cache.TryForget(token));
        Assert.Equal("token-3", (await cache.GetAsync(TestContext.Current.CancellationToken)).Reveal());
    }

    [Fact]
    public async Task Failed_token_request_without_callers_leaves_no_unobserved_exception()
    {
        const string Failure = "no token, and no caller waits for it";
        var wasUnobserved = false;
        EventHandler<UnobservedTaskExceptionEventArgs> onUnobserved = (_, failed) =>
            wasUnobserved |= failed.Exception.ToString().Contains(Failure, StringComparison.Ordinal);
        TaskScheduler.UnobservedTaskException += onUnobserved;

        await CancelAndFailAsync(Failure);
        for (var i = 0; i < 5; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        TaskScheduler.UnobservedTaskException -= onUnobserved;
        Assert.False(wasUnobserved);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task CancelAndFailAsync(string failure)
    {
        var service = new TaskCompletionSource<IssuedToken>(TaskCreationOptions.RunContinuationsAsynchronously);
        var isRequested = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var cache = new TokenCache(
            _ =>
            {
                isRequested.TrySetResult();
                return service.Task;
            },
            static () => "one account",
            TimeProvider.System);
        using var cancel = new CancellationTokenSource();
        var waiting = cache.GetAsync(cancel.Token).AsTask();
        await isRequested.Task;
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        service.SetException(new InvalidOperationException(failure));
    }
}
