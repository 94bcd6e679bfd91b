using ProductClients.Caching.Tests.Support;

namespace ProductClients.Caching.Tests;

/// <summary>Listings that are longer than an entry.</summary>
public sealed class LimitTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("MaxProducts")]
    [InlineData("MaxBytes")]
    public async Task Longer_listing_is_complete_is_not_stored_and_its_report_says_so(string option)
    {
        var shop = new Shop(products: 1_000, pageCap: 10);
        await using var app = new CachedShop(shop, options =>
        {
            options.MaxProducts = option == "MaxProducts" ? 25 : 100_000;
            options.MaxBytes = option == "MaxBytes" ? 65_536 : 1_000_000;
        });

        var first = await app.ListAsync();
        var requests = shop.Requests;
        var second = await app.ListAsync();

        Assert.All([first, second], result =>
        {
            Assert.Equal(
                (1_000, ListingOutcome.Complete, false, 1_000L),
                (result.Products.Distinct().Count(), result.Report.Outcome, result.Report.ServedFromCache,
                    result.Report.Received));
            Assert.Contains(option, Assert.Single(result.Report.Notes), StringComparison.Ordinal);
        });
        // The pages that were read for the entry are not requested again.
        Assert.Equal((100, 200), (requests, shop.Requests));
        Assert.Contains(option, Assert.Single(app.Log.Of("ListingNotStored")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Callers_that_wait_for_a_longer_listing_list_the_vendor_themselves()
    {
        var shop = new Shop(products: 30, pageCap: 10);
        await using var app = new CachedShop(shop, static options => options.MaxProducts = 15);
        var gate = new TaskCompletionSource();
        shop.Gate = gate.Task;
        var first = app.ListAsync();
        await shop.Asked.Task.WaitAsync(Cancellation);
        var second = app.ListAsync();

        gate.SetResult();
        var results = await Task.WhenAll(first, second);

        Assert.All(results, static result =>
        {
            Assert.Equal((30, ListingOutcome.Complete), (result.Products.Count, result.Report.Outcome));
            Assert.Contains("was not stored", Assert.Single(result.Report.Notes), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Longer_listing_is_streamed_while_it_is_known_to_be_too_long()
    {
        var shop = new Shop(products: 30, pageCap: 10);
        await using var app = new CachedShop(shop, static options => options.MaxProducts = 15);
        await app.ListAsync();
        var before = shop.Requests;

        await foreach (var product in app.Lister.ListAsync().WithCancellation(Cancellation))
        {
            break;
        }

        // The first page, and at most the one that is read ahead.
        Assert.InRange(shop.Requests - before, 1, 2);
    }

    [Fact]
    public async Task Caller_may_leave_a_longer_listing_at_any_product()
    {
        var shop = new Shop(products: 30, pageCap: 10);
        await using var app = new CachedShop(shop, static options => options.MaxProducts = 15);
        var listing = app.Lister.ListAsync();

        await foreach (var product in listing.WithCancellation(Cancellation))
        {
            break;
        }

        Assert.Equal((ListingOutcome.Truncated, 1L), (listing.Report.Outcome, listing.Report.Products));
        Assert.NotNull(listing.Report.ContinuationToken);
    }
}
