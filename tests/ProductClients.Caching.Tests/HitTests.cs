using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Caching.Tests.Support;

namespace ProductClients.Caching.Tests;

/// <summary>Listings that come from the cache, and listings that do not.</summary>
public sealed class HitTests
{
    [Fact]
    public async Task Second_listing_comes_from_the_cache_with_its_age()
    {
        await using var app = new CachedShop();

        var first = await app.ListAsync();
        app.Time.Advance(TimeSpan.FromMinutes(1));
        var second = await app.ListAsync();

        Assert.Equal(1, app.Shop.Requests);
        Assert.Equal(first.Products.Select(static p => p.Name), second.Products.Select(static p => p.Name));
        Assert.Equal((false, null), (first.Report.ServedFromCache, first.Report.Age));
        Assert.Equal(
            (true, TimeSpan.FromMinutes(1), 0, ListingOutcome.Complete, 3L),
            (second.Report.ServedFromCache, second.Report.Age, second.Report.Requests, second.Report.Outcome,
                second.Report.Products));
        Assert.Empty(app.Log.Of("CacheFailed"));
    }

    [Fact]
    public async Task Catalog_lists_from_the_cache()
    {
        await using var app = new CachedShop();
        await app.Catalog.ListAsync().ToResultAsync(TestContext.Current.CancellationToken);

        var result = await app.Catalog.ListAsync().ToResultAsync(TestContext.Current.CancellationToken);

        Assert.Equal((1, 3, true), (app.Shop.Requests, result.Products.Count, result.Report.IsComplete));
        Assert.True(Assert.Single(result.Report.Registrations).ServedFromCache);
    }

    [Fact]
    public async Task Vendor_is_listed_again_when_the_lifetime_has_ended()
    {
        await using var app = new CachedShop(
            configure: static options => options.Lifetime = TimeSpan.FromMinutes(2));
        await app.ListAsync();

        app.Time.Advance(TimeSpan.FromSeconds(119));
        Assert.True((await app.ListAsync()).Report.ServedFromCache);
        app.Time.Advance(TimeSpan.FromSeconds(1));
        app.Shop.Products.Add(Shop.Create("new"));
        var later = await app.ListAsync();

        Assert.Equal((2, 4, false), (app.Shop.Requests, later.Products.Count, later.Report.ServedFromCache));
        Assert.Equal(4, (await app.ListAsync()).Products.Count);
        Assert.Equal(2, app.Shop.Requests);
    }

    [Fact]
    public async Task Registration_has_options_of_its_own()
    {
        await using var app = new CachedShop(configure: static options =>
            options.PerRegistration["SHOP"].Lifetime = TimeSpan.FromSeconds(10));
        await app.ListAsync();

        app.Time.Advance(TimeSpan.FromSeconds(10));
        await app.ListAsync();

        Assert.Equal(2, app.Shop.Requests);
    }

    [Fact]
    public async Task Refresh_lists_the_vendor_and_stores_the_products()
    {
        await using var app = new CachedShop();
        await app.ListAsync();
        app.Time.Advance(TimeSpan.FromSeconds(1));
        app.Shop.Products.Clear();

        var refreshed = await app.ListAsync(new ProductQuery { CacheMode = CacheMode.Refresh });
        app.Time.Advance(TimeSpan.FromSeconds(1));
        var next = await app.ListAsync();

        Assert.Equal((2, false, 0), (app.Shop.Requests, refreshed.Report.ServedFromCache, refreshed.Products.Count));
        Assert.Equal((true, 0), (next.Report.ServedFromCache, next.Products.Count));
    }

    [Fact]
    public async Task Bypass_neither_reads_nor_writes_the_cache()
    {
        await using var app = new CachedShop();
        var bypass = new ProductQuery { CacheMode = CacheMode.Bypass };

        await app.ListAsync(bypass);
        Assert.False((await app.ListAsync()).Report.ServedFromCache);
        await app.ListAsync(bypass);

        Assert.Equal(3, app.Shop.Requests);
    }

    [Fact]
    public async Task Registration_that_is_not_chosen_is_not_cached()
    {
        await using var app = new CachedShop(
            services: static services => services.AddProductClients().AddSource("other", _ => new Shop().Source),
            configure: static options => options.Registrations = ["other"]);

        await app.ListAsync();
        var second = await app.ListAsync();

        Assert.Equal((2, false), (app.Shop.Requests, second.Report.ServedFromCache));
    }

    [Fact]
    public async Task Nothing_is_sent_or_looked_up_before_the_enumeration()
    {
        var store = new SharedStore { Failure = new InvalidOperationException("the cache was looked up") };
        await using var app = new CachedShop(services: services => services.AddSingleton<IDistributedCache>(store));

        var listing = app.Lister.ListAsync();

        Assert.Equal((0, ListingOutcome.Pending), (app.Shop.Requests, listing.Report.Outcome));
        Assert.Empty(app.Log.Of("CacheFailed"));
        await listing.ToResultAsync(TestContext.Current.CancellationToken);
        Assert.Contains("was looked up", app.Log.Of("CacheFailed")[0], StringComparison.Ordinal);
    }
}
