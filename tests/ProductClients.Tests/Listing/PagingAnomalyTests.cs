using ProductClients.Tests.Support;

namespace ProductClients.Tests.Listing;

/// <summary>Tests of paged listings whose responses contradict each other, and of the error messages.</summary>
public class PagingAnomalyTests
{
    private const string Prefix = "fake (Fake): the pages contradict each other: ";

    [Fact]
    public async Task Message_names_a_page_that_came_twice() => Assert.Equal(
        Prefix + "a page was received twice; 100 products were received.",
        await MessageOf(new FakeSource(300) { Item = static i => TestProduct.Create($"p{i % 100}") }));

    [Theory]
    [InlineData(100)]
    [InlineData(99)]
    public async Task Message_names_a_position_that_does_not_advance(long position)
    {
        var source = new FakeSource(300)
        {
            Next = next => next.Position == 100 ? next : new SourceCursor(position),
        };

        Assert.Equal(
            Prefix + $"the position after 100 is {position}; it must increase; 200 products were received.",
            await MessageOf(source));
    }

    [Fact]
    public async Task Message_names_a_position_before_the_start() => Assert.Equal(
        Prefix + "the second position is -1; it must not be negative; 100 products were received.",
        await MessageOf(new FakeSource(300) { Next = static _ => new SourceCursor(-1) }));

    [Fact]
    public async Task Message_names_MaxPages_when_the_listing_does_not_end() => Assert.Equal(
        Prefix + "the listing has not ended after 2 responses (option MaxPages); 200 products were received.",
        await MessageOf(new FakeSource(300) { Total = null }, maxPages: 2));

    [Fact]
    public async Task A_product_without_an_id_is_an_invalid_response()
    {
        var error = await FailureOf(new ResponseSource(new SourcePage([TestProduct.Create("a"), null!])).ToLister()
            .ListAsync());

        Assert.Equal("fake (Fake): product 2 of the response has no id", error.Message);
        Assert.Equal(ProductErrorCode.InvalidResponse, error.Code);
    }

    [Fact]
    public async Task An_anomaly_has_the_registration_the_vendor_and_the_request_id()
    {
        var source = new ResponseSource(Page(0, 2) with { Next = new SourceCursor(-1), RequestId = "r1" });

        var error = await FailureOf(source.ToLister().ListAsync());

        Assert.Equal(
            (ProductErrorCode.PagingAnomaly, "fake", "Fake", "r1"),
            (error.Code, error.Registration, error.Vendor, error.RequestId));
    }

    [Fact]
    public async Task A_failure_before_any_product_is_thrown_unchanged()
    {
        var failure = new ProductClientException("down");

        Assert.Same(failure, await FailureOf(new ResponseSource(failure).ToLister().ListAsync()));
    }

    [Fact]
    public async Task The_latest_total_counts_and_a_missing_total_changes_nothing()
    {
        var source = new ResponseSource(
            Page(0, 1) with { Total = 2, Next = new SourceCursor(1) },
            Page(1, 1) with { Total = 3, Next = new SourceCursor(2) },
            Page(2, 1) with { Total = null });
        var listing = source.ToLister().ListAsync();

        Assert.Equal(["p0", "p1", "p2"], (await listing.ToListAsync()).Ids());

        Assert.Equal((ListingOutcome.Complete, 3L), (listing.Report.Outcome, listing.Report.Total));
    }

    [Fact]
    public async Task A_last_response_without_a_total_keeps_the_earlier_total()
    {
        var source = new ResponseSource(
            Page(0, 1) with { Total = 3, Next = new SourceCursor(1) },
            Page(1, 1) with { Total = null, Next = null });
        var listing = source.ToLister().ListAsync();

        await listing.ToListAsync();

        Assert.Equal(
            (ListingOutcome.Truncated, "Fake counts 3 products, but 2 came"),
            (listing.Report.Outcome, listing.Report.Reason));
    }

    [Fact]
    public async Task All_products_of_an_earlier_response_are_left_out()
    {
        var source = new ResponseSource(
            Page(0, 3) with { Next = new SourceCursor(3) },
            Page(1, 4) with { Next = null });
        var listing = source.ToLister().ListAsync();

        Assert.Equal(["p0", "p1", "p2", "p3", "p4"], (await listing.ToListAsync()).Ids());

        Assert.Equal((5L, 2L), (listing.Report.Received, listing.Report.Duplicates));
    }

    [Fact]
    public async Task A_page_that_comes_twice_returns_no_products()
    {
        var source = new ResponseSource(
            Page(0, 2) with { Next = new SourceCursor(2) },
            Page(0, 2));
        var listing = source.ToLister().ListAsync();

        var error = await FailureOf(listing);
        Assert.Equal(Prefix + "a page was received twice; 2 products were received.", error.Message);

        Assert.Equal(
            (2L, 2L, 0L), (listing.Report.Products, listing.Report.Received, listing.Report.Duplicates));
    }

    [Fact]
    public async Task A_page_that_comes_twice_counts_as_a_response()
    {
        var listing = new ResponseSource(Page(0, 2) with { Next = new SourceCursor(2) }, Page(0, 2)).ToLister()
            .ListAsync();

        await FailureOf(listing);

        Assert.Equal(2, listing.Report.Pages);
    }

    [Fact]
    public async Task An_anomaly_after_take_is_reached_is_not_thrown()
    {
        var source = new ResponseSource(Page(0, 2) with { Next = new SourceCursor(-1) });
        var listing = source.ToLister().ListAsync(new ProductQuery { Take = 2 });

        Assert.Equal(["p0", "p1"], (await listing.ToListAsync()).Ids());

        Assert.Equal("the 2 products asked for were listed", listing.Report.Reason);
    }

    [Fact]
    public async Task A_second_position_of_zero_is_not_an_anomaly()
    {
        var source = new ResponseSource(Page(0, 1) with { Next = new SourceCursor(0, "next") }, Page(1, 1));

        Assert.Equal(["p0", "p1"], (await source.ToLister().ListAsync().ToListAsync()).Ids());
    }

    [Theory]
    [InlineData(3, 3L, false)]
    [InlineData(3, 4L, true)]
    [InlineData(3, null, false)]
    public async Task A_report_is_contradicted_only_by_a_total_that_does_not_match(
        int count, long? total, bool isContradicted)
    {
        var listing = new FakeSource(count) { Total = total }.ToLister().ListAsync();

        await listing.ToListAsync();

        Assert.Equal(isContradicted, listing.Report.IsContradicted);
    }

    [Fact]
    public async Task An_empty_response_ends_the_listing_without_an_anomaly()
    {
        var source = new ResponseSource(new SourcePage([]) { Next = new SourceCursor(1) });
        var listing = source.ToLister().ListAsync();

        Assert.Empty(await listing.ToListAsync());

        Assert.Equal(ListingOutcome.Truncated, listing.Report.Outcome);
    }

    private static SourcePage Page(int start, int count) => ResponseSource.Page(start, count);

    private static async Task<string> MessageOf(FakeSource source, int maxPages = 1_000) =>
        (await FailureOf(source.ToLister(maxPages: maxPages).ListAsync())).Message;

    private static Task<ProductClientException> FailureOf(ProductListing listing) =>
        Assert.ThrowsAsync<ProductClientException>(() => listing.ToListAsync());
}
