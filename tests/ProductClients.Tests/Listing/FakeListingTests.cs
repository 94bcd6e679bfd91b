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
        var outer = ProductListing.FromPages(inner.AsPages, () => inner.Report);

        await outer.ToListAsync();

        Assert.Equal(
            (ListingOutcome.Truncated, "Fake counts 120 products, but 95 came", 95L),
            (outer.Report.Outcome, outer.Report.Reason, outer.Report.Products));
    }

    [Fact]
    public async Task A_decorated_listing_is_complete_when_its_inner_listing_is()
    {
        var inner = new FakeSource(95).ToLister().ListAsync();
        var outer = ProductListing.FromPages(inner.AsPages, () => inner.Report);

        await outer.ToListAsync();

        Assert.Equal((ListingOutcome.Complete, null), (outer.Report.Outcome, outer.Report.Reason));
    }

    [Fact]
    public async Task A_failed_decorated_listing_has_the_counts_of_its_inner_listing()
    {
        var failure = new ProductClientException("down");
        var source = new FakeSource(40) { Failures = { [2] = failure } };
        var inner = source.ToLister(pageSize: 10, readAhead: false).ListAsync(new ProductQuery { NameContains = "5" });
        var outer = ProductListing.FromPages(inner.AsPages, () => inner.Report);

        await Assert.ThrowsAsync<ProductClientException>(() => outer.ToListAsync());

        Assert.Equal(
            (ListingOutcome.Failed, failure, 2L), (outer.Report.Outcome, outer.Report.Error, outer.Report.Products));
        Assert.Equal((20L, 40L, 2), (outer.Report.Received, outer.Report.Total, outer.Report.Pages));
    }

    [Fact]
    public async Task A_decorated_listing_that_the_caller_leaves_has_the_counts_of_its_inner_listing()
    {
        var inner = new FakeSource(40).ToLister(pageSize: 10, readAhead: false)
            .ListAsync(new ProductQuery { NameContains = "5" });
        var outer = ProductListing.FromPages(inner.AsPages, () => inner.Report);

        await foreach (var unused in outer)
        {
            break;
        }

        Assert.Equal(
            (ListingOutcome.Truncated, "the caller stopped", 10L, 1),
            (outer.Report.Outcome, outer.Report.Reason, outer.Report.Received, outer.Report.Pages));
    }

    [Fact]
    public async Task A_page_or_product_that_is_null_fails_the_listing_with_its_place()
    {
        foreach (var page in new ProductPage?[] { null, new([null!]) })
        {
            var listing = ProductListing.FromPages([new ProductPage([TestProduct.Create("1")]), page!]);

            var result = await listing.ToResultAsync(TestContext.Current.CancellationToken);

            Assert.Equal(["1"], result.Products.Ids());
            Assert.Equal(
                "fake (Fake): page 2 is null, or has a product that is null", result.Report.Error?.Message);
        }
    }

    [Fact]
    public async Task A_decorated_listing_is_truncated_when_its_inner_listing_has_not_ended()
    {
        var inner = new FakeSource(95).ToLister(pageSize: 10).ListAsync();
        var outer = ProductListing.FromPages(_ => FirstAsync(inner), () => inner.Report);

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
    public async Task A_decorator_supports_continuation_tokens()
    {
        var lister = new FakeSource(25).ToLister(pageSize: 10);
        var token = (await lister.ListAsync().AsPages().ToListAsync())[0].ContinuationToken;

        Assert.Equal("p10", (await Decorate(lister.ListAsync()).AsProducts(token).ToListAsync())[0].Id);
        Assert.Throws<ArgumentException>(() => Decorate(lister.ListAsync()).AsPages("damaged"));

        static ProductListing Decorate(ProductListing inner) =>
            ProductListing.FromPages(inner.AsPages, () => inner.Report);
    }

    [Fact]
    public async Task A_decorator_reports_a_result_of_its_own()
    {
        var failure = new ProductClientException("the cache is old");
        var report = new ListingReport
        {
            Registration = "cached",
            Vendor = "Cache",
            Outcome = ListingOutcome.Failed,
            Error = failure,
            Received = 7,
            ReceivedBefore = 2,
            Duplicates = 1,
            Total = 9,
            Pages = 3,
            Requests = 4,
            Pushed = [ProductFilter.Name],
            Local = [ProductFilter.Tag],
        };
        var page = new ProductPage([TestProduct.Create("1")]);
        var listing = ProductListing.FromPages(_ => Of(page), () => report);

        var thrown = await Assert.ThrowsAsync<ProductClientException>(() => listing.ToListAsync());

        var result = listing.Report;
        Assert.Same(failure, thrown);
        Assert.Equal(("cached", "Cache", failure), (result.Registration, result.Vendor, result.Error));
        Assert.Equal((ListingOutcome.Failed, 1L), (result.Outcome, result.Products));
        Assert.Equal((7L, 2L, 1L, 9L), (result.Received, result.ReceivedBefore, result.Duplicates, result.Total));
        Assert.Equal((3, 4), (result.Pages, result.Requests));
        Assert.Equal((report.Pushed, report.Local), (result.Pushed, result.Local));

        static async IAsyncEnumerable<ProductPage> Of(ProductPage page)
        {
            await Task.Yield();
            yield return page;
        }
    }

    [Fact]
    public async Task ToResultAsync_returns_the_products_and_the_report()
    {
        var result = await new FakeSource(3).ToLister().ListAsync().ToResultAsync(
            TestContext.Current.CancellationToken);

        Assert.Equal(["p0", "p1", "p2"], result.Products.Ids());
        Assert.Equal(ListingOutcome.Complete, result.Report.Outcome);
        Assert.Equal("fake: Complete, 3 products", result.ToString());
    }

    [Fact]
    public async Task ToResultAsync_returns_a_failure_instead_of_throwing()
    {
        var failure = new ProductClientException("down");
        var source = new FakeSource(25) { Failures = { [1] = failure } };

        var result = await source.ToLister(pageSize: 10).ListAsync().ToResultAsync(
            TestContext.Current.CancellationToken);

        Assert.Equal((10, failure), (result.Products.Count, result.Report.Error));
    }

    [Fact]
    public async Task ToResultAsync_throws_when_it_is_cancelled() =>
        await Assert.ThrowsAsync<OperationCanceledException>(() =>
            new FakeSource(3).ToLister().ListAsync().ToResultAsync(new CancellationToken(canceled: true)));

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
