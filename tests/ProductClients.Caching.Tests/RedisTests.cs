using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Caching.Tests.Support;

namespace ProductClients.Caching.Tests;

/// <summary>A real Redis as the second level, and its faults.</summary>
[Trait("Needs", "Redis")]
public sealed class RedisTests
{
    private readonly Shop _shop = new(products: 25, pageCap: 10);
    private readonly ManualTimeProvider _time = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static ProductQuery Refresh => new() { CacheMode = CacheMode.Refresh };

    [Fact]
    public async Task Processes_with_one_Redis_list_the_vendor_once_per_lifetime()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var one = Start(redis);
        await using var two = Start(redis);
        await one.ListAsync();

        var shared = await two.ListAsync();
        Assert.Equal((3, true, 25), (_shop.Requests, shared.Report.ServedFromCache, shared.Products.Count));

        _time.Advance(TimeSpan.FromMinutes(5));
        await two.ListAsync();
        await one.ListAsync();
        Assert.Equal(6, _shop.Requests);
        Assert.Empty(one.Log.Of("CacheFailed"));
    }

    [Fact]
    public async Task Each_process_lists_the_vendor_at_most_once_when_all_start_together()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var one = Start(redis);
        await using var two = Start(redis);

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(
            i => Task.Run(() => (i % 2 == 0 ? one : two).ListAsync(), Cancellation)));

        Assert.All(results, static result => Assert.Equal(25, result.Products.Count));
        Assert.InRange(_shop.Requests, 3, 6);
    }

    [Fact]
    public async Task Listing_is_complete_when_Redis_is_killed_during_it()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var app = Start(redis);
        await app.ListAsync(new ProductQuery { Tag = "connects" });
        _time.Advance(TimeSpan.FromSeconds(1));
        var gate = new TaskCompletionSource();
        _shop.Gate = gate.Task;
        _shop.Asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var listing = app.ListAsync();
        await Task.WhenAny(listing, _shop.Asked.Task);
        redis.Kill();
        gate.SetResult();
        var result = await listing;

        Assert.Equal((25, ListingOutcome.Complete), (result.Products.Count, result.Report.Outcome));
        // The memory of the process has it.
        Assert.True((await app.ListAsync()).Report.ServedFromCache);
        Assert.Contains("at writing", Assert.Single(app.Log.Of("CacheFailed")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Vendor_is_listed_while_Redis_is_down_and_one_message_says_why()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var app = Start(redis);
        await app.ListAsync();
        redis.Kill();

        for (var i = 0; i < 3; i++)
        {
            _time.Advance(TimeSpan.FromMinutes(5));
            Assert.Equal(25, (await app.ListAsync()).Products.Count);
        }

        var messages = app.Log.Of("CacheFailed");
        Assert.Single(messages, static line => line.Contains("at reading", StringComparison.Ordinal));
        Assert.Single(messages, static line => line.Contains("at writing", StringComparison.Ordinal));
        Assert.All(messages, static line => Assert.Contains("Redis", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Vendor_is_listed_when_Redis_does_not_respond()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var app = Start(redis);
        await app.ListAsync();
        await redis.PauseAsync();

        var listing = app.ListAsync(new ProductQuery { Ids = ["p1"] });
        await _time.AdvanceUntilAsync(listing, TimeSpan.FromSeconds(1));

        var result = await listing;
        Assert.Equal((1, ListingOutcome.Complete), (result.Products.Count, result.Report.Outcome));
        Assert.All(
            app.Log.Of("CacheFailed"), static line => Assert.Contains("CacheTimeout", line, StringComparison.Ordinal));
        Assert.Equal(2, app.Log.Of("CacheFailed").Count);
        redis.Kill();
    }

    [Fact]
    public async Task Vendor_is_listed_when_Redis_is_full()
    {
        await using var redis = await RedisServer.StartAsync("--maxmemory", "1", "--maxmemory-policy", "noeviction");
        await using var app = Start(redis);

        for (var i = 0; i < 3; i++)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            Assert.Equal(25, (await app.ListAsync(Refresh)).Products.Count);
        }

        var message = Assert.Single(app.Log.Of("CacheFailed"));
        Assert.Contains("at writing", message, StringComparison.Ordinal);
        Assert.Contains("OOM", message, StringComparison.Ordinal);
        Assert.True((await app.ListAsync()).Report.ServedFromCache);
    }

    [Fact]
    public async Task Redis_that_is_started_again_and_empty_is_filled_again()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var one = Start(redis);
        await one.ListAsync();
        redis.Kill();
        await redis.RestartAsync();
        await using var two = Start(redis);

        Assert.False((await two.ListAsync()).Report.ServedFromCache);

        await using var three = Start(redis);
        Assert.True((await three.ListAsync()).Report.ServedFromCache);
        Assert.True((await one.ListAsync()).Report.ServedFromCache);
        Assert.Equal(6, _shop.Requests);
    }

    [Fact]
    public async Task Damaged_entry_in_Redis_is_listed_again_and_replaced()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var one = Start(redis);
        await one.ListAsync();
        var store = one.Get<IDistributedCache>();
        var key = await one.KeyAsync();
        var bytes = (await store.GetAsync(key, Cancellation))!;
        bytes[bytes.Length / 2] ^= 1;
        await store.SetAsync(key, bytes, new DistributedCacheEntryOptions(), Cancellation);
        await using var two = Start(redis);

        var result = await two.ListAsync();

        Assert.Equal(
            (25, ListingOutcome.Complete, false),
            (result.Products.Count, result.Report.Outcome, result.Report.ServedFromCache));
        Assert.Contains("checksum", Assert.Single(two.Log.Of("CacheFailed")), StringComparison.Ordinal);
        await using var three = Start(redis);
        Assert.True((await three.ListAsync()).Report.ServedFromCache);
    }

    [Fact]
    public async Task Stale_entry_of_Redis_hides_a_failure_in_a_process_that_starts_later()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var one = Start(redis);
        await one.ListAsync();
        _time.Advance(TimeSpan.FromMinutes(20));
        _shop.Failure = Shop.Down;
        await using var two = Start(redis);

        var result = await two.ListAsync();

        Assert.Equal(
            (25, TimeSpan.FromMinutes(20), ProductErrorCode.Unavailable),
            (result.Products.Count, result.Report.Age, result.Report.HiddenError?.Code));
    }

    private CachedShop Start(RedisServer redis) => new(
        _shop,
        services: services => services.AddStackExchangeRedisCache(
            options => options.ConfigurationOptions = redis.Options()),
        time: _time);
}
