using NSubstitute;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Listing;

public class FakeListingTests
{
    [Fact]
    public async Task A_fake_lister_can_return_given_pages()
    {
        var lister = Substitute.For<IProductLister>();
        lister.ListAsync().Returns(ProductListing.FromPages(
        [
            new ProductPage([TestProduct.Create("1"), TestProduct.Create("2")]),
            new ProductPage([TestProduct.Create("3")]),
        ]));

        var listing = lister.ListAsync();
        var products = await listing.ToListAsync();

        Assert.Equal(["1", "2", "3"], products.Ids());
        Assert.Equal((ListingOutcome.Complete, 3L), (listing.Report.Outcome, listing.Report.Products));
    }

    [Fact]
    public async Task A_decorated_listing_has_the_outcome_of_its_inner_listing()
    {
        var inner = new FakeSource(95) { Total = 120 }.ToLister().ListAsync();
        var outer = ProductListing.FromPages(inner.AsPages(), inner);

        await outer.ToListAsync();

        Assert.Equal(
            (ListingOutcome.Truncated, "Fake counts 120 products, but 95 came", 95L),
            (outer.Report.Outcome, outer.Report.Reason, outer.Report.Products));
    }

    [Fact]
    public async Task A_decorated_listing_is_complete_when_its_inner_listing_is()
    {
        var inner = new FakeSource(95).ToLister().ListAsync();
        var outer = ProductListing.FromPages(inner.AsPages(), inner);

        await outer.ToListAsync();

        Assert.Equal((ListingOutcome.Complete, null), (outer.Report.Outcome, outer.Report.Reason));
    }

    [Fact]
    public async Task A_decorated_listing_is_truncated_when_its_inner_listing_has_not_ended()
    {
        var inner = new FakeSource(95).ToLister(pageSize: 10).ListAsync();
        var outer = ProductListing.FromPages(FirstAsync(inner), inner);

        await outer.ToListAsync();

        Assert.Equal(
            (ListingOutcome.Truncated, "the inner listing has not ended", 10L),
            (outer.Report.Outcome, outer.Report.Reason, outer.Report.Products));

        // The enumerator is never disposed, so the inner listing has not ended.
        static async IAsyncEnumerable<ProductPage> FirstAsync(ProductListing listing)
        {
            var pages = listing.AsPages().GetAsyncEnumerator();
            await pages.MoveNextAsync();
            yield return pages.Current;
        }
    }

    [Fact]
    public void GetService_returns_the_source()
    {
        var source = new FakeSource(1);

        Assert.Same(source, source.ToLister().GetService<IProductSource>());
    }

    [Fact]
    public void GetService_returns_null_for_an_unknown_type() =>
        Assert.Null(new FakeSource(1).ToLister().GetService<IDisposable>());
}
