using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Caching.Tests.Support;
using ZiggyCreatures.Caching.Fusion;
using ZiggyCreatures.Caching.Fusion.MicrosoftHybridCache;

namespace ProductClients.Caching.Tests;

/// <summary>FusionCache of the app, through its adapter.</summary>
public sealed class FusionCacheTests
{
    private readonly SharedStore _store = new();
    private readonly Shop _shop = new(products: 25, pageCap: 10);

    [Fact]
    public async Task FusionCache_of_the_app_is_used()
    {
        await using var one = Start();
        await using var two = Start();

        var first = await one.ListAsync();
        var hit = await one.ListAsync();
        var shared = await two.ListAsync();

        Assert.IsType<FusionHybridCache>(one.Get<HybridCache>());
        Assert.Equal((3, 25), (_shop.Requests, first.Products.Count));
        Assert.All([hit, shared], result => Assert.Equal(
            (true, 25, ListingOutcome.Complete),
            (result.Report.ServedFromCache, result.Products.Count, result.Report.Outcome)));
        Assert.NotEmpty(_store.Entries);
    }

    [Fact]
    public async Task Concurrent_callers_share_one_listing_and_one_failure()
    {
        await using var app = Start();
        var gate = new TaskCompletionSource();
        _shop.Gate = gate.Task;
        _shop.Failure = Shop.Down;

        var listings = Enumerable.Range(0, 10)
            .Select(_ => Task.Run(() => app.ListAsync(), TestContext.Current.CancellationToken)).ToArray();
        await _shop.Asked.Task;
        gate.SetResult();
        var failed = await Task.WhenAll(listings);
        Assert.All(failed, static result => Assert.Equal(ListingOutcome.Failed, result.Report.Outcome));
        Assert.Equal(1, _shop.Requests);

        _shop.Failure = null;
        app.Time.Advance(TimeSpan.FromSeconds(5));
        var results = await Task.WhenAll(Enumerable.Range(0, 10)
            .Select(_ => Task.Run(() => app.ListAsync(), TestContext.Current.CancellationToken)));
        Assert.All(results, static result => Assert.Equal(25, result.Products.Count));
        Assert.Equal(4, _shop.Requests);
    }

    [Fact]
    public async Task Stale_entry_hides_a_failure_and_an_invalidation_removes_it()
    {
        await using var app = Start();
        await app.ListAsync();
        app.Time.Advance(TimeSpan.FromMinutes(6));
        _shop.Failure = Shop.Down;

        Assert.NotNull((await app.ListAsync()).Report.HiddenError);
        await app.Cache.InvalidateAsync("shop", TestContext.Current.CancellationToken);
        Assert.Equal(ListingOutcome.Failed, (await app.ListAsync()).Report.Outcome);
    }

    [Fact]
    public async Task Damaged_entry_is_listed_again()
    {
        await using var one = Start();
        await one.ListAsync();
        foreach (var (key, bytes) in _store.Entries)
        {
            // In the base64 text of the entry.
            bytes[bytes.Length / 2] = bytes[bytes.Length / 2] == (byte)'A' ? (byte)'B' : (byte)'A';
        }

        await using var two = Start();
        var result = await two.ListAsync();

        Assert.Equal(
            (25, ListingOutcome.Complete, false),
            (result.Products.Count, result.Report.Outcome, result.Report.ServedFromCache));
    }

    private CachedShop Start() => new(_shop, services: services =>
    {
        services.AddSingleton<IDistributedCache>(_store);
        services.AddFusionCache()
            .WithSystemTextJsonSerializer()
            .WithRegisteredDistributedCache()
            .AsHybridCache();
    });
}
