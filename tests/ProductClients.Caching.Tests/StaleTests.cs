using ProductClients.Caching.Tests.Support;

namespace ProductClients.Caching.Tests;

/// <summary>A vendor that fails, with and without an entry that is not too old.</summary>
public sealed class StaleTests
{
    [Fact]
    public async Task Failure_of_the_vendor_is_hidden_within_the_stale_lifetime()
    {
        await using var app = new CachedShop();
        await app.ListAsync();
        app.Time.Advance(TimeSpan.FromMinutes(30));
        app.Shop.Failure = Shop.Down;

        var result = await app.ListAsync();

        Assert.Equal(
            (ListingOutcome.Complete, true, TimeSpan.FromMinutes(30), 3),
            (result.Report.Outcome, result.Report.ServedFromCache, result.Report.Age, result.Products.Count));
        Assert.Null(result.Report.Error);
        Assert.Equal(ProductErrorCode.Unavailable, result.Report.HiddenError?.Code);
        Assert.Contains("shop (Shop): down", Assert.Single(app.Log.Of("StaleServed")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refresh_that_fails_returns_the_entry_with_the_hidden_error()
    {
        await using var app = new CachedShop();
        await app.ListAsync();
        app.Shop.Failure = Shop.Down;

        var result = await app.ListAsync(new ProductQuery { CacheMode = CacheMode.Refresh });

        Assert.Equal((2, 3), (app.Shop.Requests, result.Products.Count));
        Assert.Equal(Shop.Down.Message, result.Report.HiddenError?.Message);
    }

    [Fact]
    public async Task Failure_is_thrown_after_the_stale_lifetime()
    {
        await using var app = new CachedShop();
        await app.ListAsync();
        app.Time.Advance(TimeSpan.FromMinutes(61));
        app.Shop.Failure = Shop.Down;

        var result = await app.ListAsync();

        Assert.Equal(
            (ListingOutcome.Failed, false, 0),
            (result.Report.Outcome, result.Report.ServedFromCache, result.Products.Count));
        await Assert.ThrowsAsync<ProductClientException>(async () =>
        {
            await foreach (var product in app.Lister.ListAsync())
            {
                Assert.Fail($"{product} was not listed now.");
            }
        });
    }

    [Fact]
    public async Task Failure_is_remembered_for_the_next_callers_and_then_the_vendor_is_listed_again()
    {
        await using var app = new CachedShop();
        app.Shop.Failure = Shop.Down;

        var first = await app.ListAsync();
        var second = await app.ListAsync();
        Assert.Equal(1, app.Shop.Requests);
        Assert.Equal(first.Report.Error?.Message, second.Report.Error?.Message);

        app.Time.Advance(TimeSpan.FromSeconds(5));
        app.Shop.Failure = null;
        Assert.Equal(3, (await app.ListAsync()).Products.Count);
        Assert.Equal(2, app.Shop.Requests);
    }

    [Fact]
    public async Task Products_before_a_failure_are_returned_and_the_listing_is_not_stored()
    {
        var shop = new Shop(products: 4, pageCap: 2);
        await using var app = new CachedShop(shop, static options => options.FailureMemory = TimeSpan.Zero);
        // The second page fails.
        shop.Failing = static request => request == 2;

        var failed = await app.ListAsync();
        var next = await app.ListAsync();

        Assert.Equal((2, ListingOutcome.Failed), (failed.Products.Count, failed.Report.Outcome));
        Assert.Equal(
            (4, ListingOutcome.Complete, false),
            (next.Products.Count, next.Report.Outcome, next.Report.ServedFromCache));
    }

    [Fact]
    public async Task Listing_with_take_hides_a_failure_before_its_first_product()
    {
        await using var app = new CachedShop();
        await app.ListAsync();
        app.Time.Advance(TimeSpan.FromMinutes(10));
        app.Shop.Failure = Shop.Down;

        var result = await app.ListAsync(new ProductQuery { Take = 2 });

        Assert.Equal((2, true), (result.Products.Count, result.Report.EndedByTake));
        Assert.NotNull(result.Report.HiddenError);
    }
}
