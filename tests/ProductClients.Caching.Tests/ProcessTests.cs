using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Caching.Tests.Support;

namespace ProductClients.Caching.Tests;

/// <summary>Several processes with one second level.</summary>
public sealed class ProcessTests
{
    private readonly SharedStore _store = new();
    private readonly Shop _shop = new();
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task Processes_share_one_listing_while_it_is_in_its_lifetime()
    {
        await using var one = Start();
        await using var two = Start();

        await one.ListAsync();
        var shared = await two.ListAsync();

        Assert.Equal((1, true), (_shop.Requests, shared.Report.ServedFromCache));
    }

    [Fact]
    public async Task Process_with_an_old_copy_uses_the_listing_of_another_process()
    {
        await using var one = Start();
        await using var two = Start();
        await one.ListAsync();
        await two.ListAsync();
        _time.Advance(TimeSpan.FromMinutes(5));
        _shop.Products.Add(Shop.Create("new"));

        await one.ListAsync();
        _time.Advance(TimeSpan.FromSeconds(1));
        var result = await two.ListAsync();

        Assert.Equal((2, 4), (_shop.Requests, result.Products.Count));
        Assert.Equal((true, 0), (result.Report.ServedFromCache, result.Report.Requests));
    }

    [Fact]
    public async Task Processes_with_different_prefixes_share_nothing()
    {
        await using var one = Start();
        await using var two = Start(static options => options.Prefix = "other");

        await one.ListAsync();
        await two.ListAsync();

        Assert.Equal(2, _shop.Requests);
        Assert.StartsWith("productclients:other:shop:", await two.KeyAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Second_level_that_the_app_has_chosen_for_its_cache_is_used()
    {
        await using var one = Start(services: services =>
        {
            services.AddSingleton<IDistributedCache>(new SharedStore());
            services.AddKeyedSingleton<IDistributedCache>("chosen", _store);
            services.AddHybridCache(options =>
            {
                options.DistributedCacheServiceKey = "chosen";
                options.MaximumPayloadBytes = 16 * 1024 * 1024;
            });
        });

        await one.ListAsync();

        Assert.Contains(await one.KeyAsync(), _store.Entries.Keys);
    }

    private CachedShop Start(
        Action<ProductCachingOptions>? configure = null, Action<IServiceCollection>? services = null) =>
        new(_shop, configure, services ?? (services => services.AddSingleton<IDistributedCache>(_store)), _time);
}
