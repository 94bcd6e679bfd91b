using ProductClients.Http.Resilience;
using ProductClients.Listing;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Http.Resilience;

public class LimiterTests
{
    [Fact]
    public async Task Concurrent_requests_do_not_exceed_the_option()
    {
        var (now, most) = (0, 0);
        var wire = new StubHandler(async (_, _) =>
        {
            var current = Interlocked.Increment(ref now);
            InterlockedMax(ref most, current);
            await Task.Yield();
            Interlocked.Decrement(ref now);
            return Page();
        });
        await using var vendor = StubbedVendor.Ncp(wire, static options => options.MaxConcurrentRequests = 3);

        await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => vendor.ListAsync())));

        Assert.InRange(most, 1, 3);
        Assert.Equal(64, wire.Requests.Count);
    }

    [Fact]
    public async Task Each_registration_has_its_own_concurrency_limit()
    {
        var body = new ControlledStream();
        await using var vendors = new TwoVendors(
            new StubHandler(_ => new HttpResponseMessage { Content = new StreamContent(body) }),
            new StubHandler(StubbedVendor.NcpPage),
            static options => options.MaxConcurrentRequests = 1);
        var holding = Task.Run(() => vendors.ListAsync("one"));
        await body.WaitForReaderAsync();

        // A request that had to wait would wait forever: its total timeout uses a clock that does not move.
        var other = vendors.ListAsync("other");
        Assert.True(other.IsCompleted);
        Assert.Single(await other);

        body.Write(StubbedVendor.NcpPage);
        body.Complete();
        Assert.Single(await holding);
    }

    [Fact]
    public async Task Request_holds_its_permit_until_its_body_is_read()
    {
        var body = new ControlledStream();
        var requests = 0;
        var wire = new StubHandler(_ => Interlocked.Increment(ref requests) == 1
            ? new HttpResponseMessage { Content = new StreamContent(body) }
            : Page());
        await using var vendor = StubbedVendor.Ncp(wire, static options => options.MaxConcurrentRequests = 1);
        var first = Task.Run(() => vendor.ListAsync());
        await body.WaitForReaderAsync();

        var second = Task.Run(() => vendor.ListAsync());
        await QueuedAsync(vendor, timers: 3);
        Assert.Single(wire.Requests);

        body.Write(StubbedVendor.NcpPage);
        body.Complete();
        Assert.Single(await first);
        Assert.Single(await second);
    }

    [Fact]
    public async Task Streamed_listing_holds_its_permit_until_it_is_disposed()
    {
        var body = new ControlledStream();
        var requests = 0;
        var wire = new StubHandler(_ => new HttpResponseMessage
        {
            Content = Interlocked.Increment(ref requests) == 1
                ? new StreamContent(body)
                : new StringContent(StubbedVendor.QiniuArray),
        });
        await using var vendor = StubbedVendor.Qiniu(wire, static options => options.MaxConcurrentRequests = 1);
        body.Write(StubbedVendor.QiniuArray[..^1]);
        var open = vendor.Lister.ListAsync().GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await open.MoveNextAsync());

        var waiting = Task.Run(() => vendor.ListAsync());
        await QueuedAsync(vendor, timers: 2);
        Assert.Single(wire.Requests);

        await open.DisposeAsync();
        Assert.Single(await waiting);
    }

    [Fact]
    public async Task Request_without_a_permit_names_the_option_when_the_total_timeout_expires()
    {
        // Enough products have arrived that the open listing does not read further yet.
        var product = StubbedVendor.QiniuArray[1..^1];
        var body = new ControlledStream();
        body.Write("[" + string.Join(',', Enumerable.Repeat(product, 2 * StreamWalk.MaxGroup)));
        var wire = new StubHandler(_ => new HttpResponseMessage { Content = new StreamContent(body) });
        await using var vendor = StubbedVendor.Qiniu(wire, static options => options.MaxConcurrentRequests = 1);
        var open = vendor.Lister.ListAsync().GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await open.MoveNextAsync());

        var error = await vendor.FailureAsync(TimeSpan.FromSeconds(30));

        Assert.Equal((ProductErrorCode.Timeout, true, 0), (error.Code, error.IsTransient, error.Attempts));
        Assert.Contains(
            "it waited 00:01:00 for other requests (options MaxConcurrentRequests and TotalTimeout)",
            error.Message,
            StringComparison.Ordinal);
        await open.DisposeAsync();
    }

    [Fact]
    public async Task Requests_are_spaced_by_the_rate_option()
    {
        StubbedVendor? vendor = null;
        var times = new List<TimeSpan>();
        var start = new ManualTimeProvider().GetUtcNow();
        var wire = new StubHandler(_ =>
        {
            lock (times)
            {
                times.Add(vendor!.Clock.GetUtcNow() - start);
            }

            return Page();
        });
        await using var stubbed = vendor = StubbedVendor.Ncp(wire, static options => options.RequestsPerSecond = 4);

        var listings = Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => vendor.ListAsync())));
        await vendor.Clock.AdvanceUntilAsync(listings, TimeSpan.FromMilliseconds(250));
        await listings;

        Assert.Equal(8, times.Count);
        // The time counts from the start. A delay between the permit and the wire brings two requests closer together.
        Assert.All(times.Order().Select(static (time, i) => (time, i)), static sent =>
            Assert.True(sent.time >= sent.i * TimeSpan.FromMilliseconds(250), $"request {sent.i} at {sent.time}"));
    }

    [Fact]
    public async Task Request_over_the_rate_limit_fails_when_the_total_timeout_expires()
    {
        var wire = new StubHandler(StubbedVendor.NcpPage);
        await using var vendor = StubbedVendor.Ncp(wire, static options =>
        {
            options.TotalTimeout = options.AttemptTimeout = TimeSpan.FromSeconds(9);
            options.RequestsPerSecond = 0.125;
        });
        await vendor.ListAsync();
        // Both requests wait for a permit when the calls return.
        Task<List<Product>>[] others = [vendor.ListAsync(), vendor.ListAsync()];
        vendor.Clock.Advance(TimeSpan.FromSeconds(8));
        var served = await Task.WhenAny(others);
        vendor.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Single(await served);
        var error = await Assert.ThrowsAsync<ProductClientException>(() => others.Single(other => other != served));
        Assert.Equal(ProductErrorCode.RateLimited, error.Code);
        Assert.Contains("option", error.Message, StringComparison.Ordinal);
        Assert.Contains("RequestsPerSecond", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Idle_limiter_has_no_timer()
    {
        var clock = new ManualTimeProvider();
        using var limiter = new RequestLimiter(1, requestsPerSecond: 10, clock);
        var state = RequestStates.Create(clock);

        (await limiter.AcquireAsync(state, CancellationToken.None)).Dispose();
        Assert.Equal(0, clock.ActiveTimers);

        var waiting = limiter.AcquireAsync(state, CancellationToken.None).AsTask();
        Assert.Equal(1, clock.ActiveTimers);
        clock.Advance(TimeSpan.FromSeconds(1));
        (await waiting).Dispose();
        Assert.Equal(0, clock.ActiveTimers);
    }

    [Fact]
    public async Task Request_cancelled_by_its_caller_returns_its_permit()
    {
        var clock = new ManualTimeProvider();
        using var limiter = new RequestLimiter(1, requestsPerSecond: 1, clock);
        var state = RequestStates.Create(clock);
        using var cancellation = new CancellationTokenSource();
        (await limiter.AcquireAsync(state, CancellationToken.None)).Dispose();
        var waiting = limiter.AcquireAsync(state, cancellation.Token).AsTask();

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.True(limiter.AcquireAsync(state, CancellationToken.None).AsTask().IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Disposed_limiter_has_no_timer_and_gives_no_permit()
    {
        var clock = new ManualTimeProvider();
        var limiter = new RequestLimiter(1, requestsPerSecond: 1, clock);
        var state = RequestStates.Create(clock);
        (await limiter.AcquireAsync(state, CancellationToken.None)).Dispose();

        limiter.Dispose();

        Assert.Equal(0, clock.ActiveTimers);
        await Assert.ThrowsAsync<ObjectDisposedException>(
            () => limiter.AcquireAsync(state, CancellationToken.None).AsTask());
    }

    // The waiting request has a timer for its total timeout, in addition to the timers of the running request.
    private static async Task QueuedAsync(StubbedVendor vendor, int timers)
    {
        while (vendor.Clock.ActiveTimers < timers)
        {
            await Task.Yield();
        }
    }

    private static HttpResponseMessage Page() => new() { Content = new StringContent(StubbedVendor.NcpPage) };

    private static void InterlockedMax(ref int target, int value)
    {
        for (var seen = Volatile.Read(ref target); seen < value; seen = Volatile.Read(ref target))
        {
            Interlocked.CompareExchange(ref target, value, seen);
        }
    }
}
