using ProductClients.Http.Resilience;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Http.Resilience;

/// <summary>What a request is while it waits for a permit.</summary>
public class RequestLimiterTests
{
    [Fact]
    public async Task Request_that_waits_for_a_permit_is_neither_signed_nor_sent()
    {
        using var limiter = new RequestLimiter(1, requestsPerSecond: null, new ManualTimeProvider());
        var state = RequestStates.Create();
        (state.IsSent, state.IsBeingSigned) = (true, true);

        using var lease = await limiter.AcquireAsync(state, TestContext.Current.CancellationToken);

        Assert.Equal((false, false, true), (state.IsSent, state.IsBeingSigned, lease.IsAcquired));
    }

    [Fact]
    public async Task Request_that_waits_fails_when_the_limiter_is_disposed()
    {
        var limiter = new RequestLimiter(1, requestsPerSecond: null, new ManualTimeProvider());
        using var lease = await limiter.AcquireAsync(RequestStates.Create(), TestContext.Current.CancellationToken);
        var waiting = limiter.AcquireAsync(RequestStates.Create(), TestContext.Current.CancellationToken).AsTask();

        limiter.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => waiting);
    }
}
