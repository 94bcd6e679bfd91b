using NSubstitute;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Listing;

public class FakingTests
{
    [Fact]
    public async Task An_app_can_fake_a_lister_with_given_pages()
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
    public async Task A_decorated_listing_ends_as_the_one_it_is_made_of()
    {
        var inner = new FakeSource(95) { Total = 120 }.ToLister().ListAsync();
        var outer = ProductListing.FromPages(inner.AsPages(), inner);

        await outer.ToListAsync();

        Assert.Equal(
            (ListingOutcome.Truncated, "Fake counts 120 products, but 95 came", 95L),
            (outer.Report.Outcome, outer.Report.Reason, outer.Report.Products));
    }

    [Fact]
    public async Task A_decorated_listing_is_complete_if_the_one_it_is_made_of_is()
    {
        var inner = new FakeSource(95).ToLister().ListAsync();
        var outer = ProductListing.FromPages(inner.AsPages(), inner);

        await outer.ToListAsync();

        Assert.Equal((ListingOutcome.Complete, null), (outer.Report.Outcome, outer.Report.Reason));
    }

    [Fact]
    public async Task A_decorated_listing_of_some_of_the_pages_is_not_called_complete()
    {
        var inner = new FakeSource(95).ToLister(pageSize: 10).ListAsync();
        var outer = ProductListing.FromPages(FirstAsync(inner), inner);

        await outer.ToListAsync();

        Assert.Equal(
            (ListingOutcome.Truncated, "the inner listing has not ended", 10L),
            (outer.Report.Outcome, outer.Report.Reason, outer.Report.Products));

        // The enumerator is not disposed yet when this ends, so the listing has not ended.
        static async IAsyncEnumerable<ProductPage> FirstAsync(ProductListing listing)
        {
            var pages = listing.AsPages().GetAsyncEnumerator();
            await pages.MoveNextAsync();
            yield return pages.Current;
        }
    }

    [Fact]
    public void A_lister_gives_its_source_as_a_service()
    {
        var source = new FakeSource(1);

        Assert.Same(source, source.ToLister().GetService<IProductSource>());
    }

    [Fact]
    public void A_lister_gives_nothing_it_does_not_have() =>
        Assert.Null(new FakeSource(1).ToLister().GetService<IDisposable>());
}
