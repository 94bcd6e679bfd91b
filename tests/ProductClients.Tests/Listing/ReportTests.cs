using ProductClients.Tests.Support;

namespace ProductClients.Tests.Listing;

public class ReportTests
{
    [Fact]
    public void A_listing_that_has_not_started_is_pending() =>
        Assert.Equal(ListingOutcome.Pending, new FakeSource(1).ToLister().ListAsync().Report.Outcome);

    [Fact]
    public async Task A_listing_is_complete_when_its_total_matches()
    {
        var report = await ReportOf(new FakeSource(250));

        Assert.Equal(
            (ListingOutcome.Complete, 250L, 250L, 3), (report.Outcome, report.Products, report.Received, report.Pages));
    }

    [Fact]
    public async Task A_listing_with_fewer_products_than_the_total_is_truncated_and_reports_both_counts()
    {
        var report = await ReportOf(new FakeSource(95) { Total = 120 });

        Assert.Equal(
            (ListingOutcome.Truncated, "Fake counts 120 products, but 95 came"), (report.Outcome, report.Reason));
    }

    [Fact]
    public async Task A_listing_ended_by_take_reports_it()
    {
        var report = await ReportOf(new FakeSource(500), new ProductQuery { Take = 7 });

        Assert.Equal(
            (ListingOutcome.Truncated, true, 7L), (report.Outcome, report.EndedByTake, report.Products));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(1, false)]
    [InlineData(null, true)]
    public async Task Take_is_reported_for_every_page_size_and_order(int? pageSize, bool isSorted)
    {
        var query = new ProductQuery
        {
            Take = 3,
            PageSize = pageSize,
            Sort = isSorted ? new ProductSort(ProductSortKey.Name) : null,
        };

        var report = await ReportOf(new FakeSource(85), query);

        Assert.Equal((ListingOutcome.Truncated, true, 3L), (report.Outcome, report.EndedByTake, report.Products));
    }

    [Fact]
    public async Task A_listing_with_exactly_take_products_is_complete()
    {
        var report = await ReportOf(new FakeSource(7), new ProductQuery { Take = 7 });

        Assert.Equal((ListingOutcome.Complete, false), (report.Outcome, report.EndedByTake));
    }

    [Fact]
    public async Task A_listing_reports_that_the_caller_stopped()
    {
        var listing = new FakeSource(500).ToLister().ListAsync();
        await foreach (var unused in listing)
        {
            break;
        }

        Assert.Equal((ListingOutcome.Truncated, "the caller stopped"), (listing.Report.Outcome, listing.Report.Reason));
    }

    [Fact]
    public async Task A_failed_listing_reports_its_error_and_the_products_before_it()
    {
        var failure = new ProductClientException("down") { Code = ProductErrorCode.Unavailable };
        var listing = new FakeSource(500) { Failures = { [1] = failure } }.ToLister().ListAsync();

        await Assert.ThrowsAsync<ProductClientException>(() => listing.ToListAsync());

        Assert.Equal(
            (ListingOutcome.Failed, 100L, failure),
            (listing.Report.Outcome, listing.Report.Products, listing.Report.Error!));
    }

    [Fact]
    public async Task A_filter_on_a_missing_field_skips_the_vendor_without_a_request()
    {
        var source = new FakeSource(5) { Capabilities = new ProductCapabilities { Tag = FilterSupport.NotAvailable } };

        var report = await ReportOf(source, new ProductQuery { Tag = "x" });

        Assert.Equal(
            (ListingOutcome.Skipped, "Fake has no tags, so no product can match", 0),
            (report.Outcome, report.Reason, source.Requests.Count));
    }

    [Fact]
    public async Task Filters_are_reported_as_pushed_or_local()
    {
        var source = new FakeSource(5) { Planner = static plan => plan with { Pushed = [ProductFilter.Name] } };

        var report = await ReportOf(source, new ProductQuery { Name = "p1", NameContains = "p", Ids = ["p1"] });

        Assert.Equal([ProductFilter.Name], report.Pushed);
        Assert.Equal([ProductFilter.Ids, ProductFilter.NameContains], report.Local);
    }

    private static async Task<ListingReport> ReportOf(FakeSource source, ProductQuery? query = null)
    {
        var listing = source.ToLister().ListAsync(query);
        await listing.ToListAsync();
        return listing.Report;
    }
}
