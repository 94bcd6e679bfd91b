using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Caching.Tests.Support;

namespace ProductClients.Caching.Tests;

/// <summary>Entries that the app invalidates.</summary>
public sealed class InvalidationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_entry_of_an_invalidated_registration_is_listed_again()
    {
        await using var app = new CachedShop();
        var other = new ProductQuery { Ids = ["p1"] };
        await app.ListAsync();
        await app.ListAsync(other);
        app.Time.Advance(TimeSpan.FromSeconds(1));

        await app.Cache.InvalidateAsync("SHOP", Cancellation);
        // What the cache stores at the very instant of an invalidation is invalid, too.
        app.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.False((await app.ListAsync()).Report.ServedFromCache);
        Assert.False((await app.ListAsync(other)).Report.ServedFromCache);
        Assert.Equal(4, app.Shop.Requests);
        Assert.True((await app.ListAsync()).Report.ServedFromCache);
        Assert.Single(app.Log.Of("ListingsInvalidated"));
    }

    [Fact]
    public async Task Invalidated_entry_of_the_second_level_is_not_read_by_a_process_that_starts_later()
    {
        var store = new SharedStore();
        await using var one = Start(store);
        await one.ListAsync();
        one.Time.Advance(TimeSpan.FromSeconds(1));
        await one.Cache.InvalidateAsync("shop", Cancellation);
        one.Time.Advance(TimeSpan.FromSeconds(1));
        await using var two = Start(store, one);

        Assert.False((await two.ListAsync()).Report.ServedFromCache);
    }

    [Fact]
    public async Task Failure_is_forgotten_by_an_invalidation()
    {
        await using var app = new CachedShop();
        app.Shop.Failure = Shop.Down;
        await app.ListAsync();
        app.Shop.Failure = null;

        await app.Cache.InvalidateAsync("shop", Cancellation);

        Assert.Equal(3, (await app.ListAsync()).Products.Count);
    }

    [Fact]
    public async Task Listing_that_began_before_an_invalidation_is_not_stored()
    {
        await using var app = new CachedShop();
        var gate = new TaskCompletionSource();
        app.Shop.Gate = gate.Task;
        var listing = app.ListAsync();
        await app.Shop.Asked.Task.WaitAsync(Cancellation);

        await app.Cache.InvalidateAsync("shop", Cancellation);
        gate.SetResult();
        await listing;

        Assert.False((await app.ListAsync()).Report.ServedFromCache);
    }

    [Fact]
    public async Task Unknown_registration_is_refused_with_the_names_that_exist()
    {
        await using var app = new CachedShop();

        var error = await Assert.ThrowsAsync<ArgumentException>(
            async () => await app.Cache.InvalidateAsync("shap", Cancellation));

        Assert.StartsWith(
            "No registration is named 'shap'. Registered names: shop.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invalidation_that_the_cache_cannot_do_is_not_hidden()
    {
        await using var app = new CachedShop(
            services: static services => services.AddSingleton<HybridCache, BrokenCache>());

        await Assert.ThrowsAsync<InvalidOperationException>(
            async () => await app.Cache.InvalidateAsync("shop", Cancellation));
    }

    private static CachedShop Start(SharedStore store, CachedShop? other = null) => new(
        other?.Shop, services: services => services.AddSingleton<IDistributedCache>(store), time: other?.Time);
}
