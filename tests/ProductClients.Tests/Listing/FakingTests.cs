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
    public void A_lister_gives_its_source_as_a_service()
    {
        var source = new FakeSource(1);

        Assert.Same(source, source.ToLister().GetService<IProductSource>());
    }

    [Fact]
    public void A_lister_gives_nothing_it_does_not_have() =>
        Assert.Null(new FakeSource(1).ToLister().GetService<IDisposable>());
}
