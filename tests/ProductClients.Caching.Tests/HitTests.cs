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
}
