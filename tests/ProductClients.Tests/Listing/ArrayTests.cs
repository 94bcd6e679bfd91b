using ProductClients.Tests.Support;

namespace ProductClients.Tests.Listing;

/// <summary>Tests of a vendor that responds with one array.</summary>
public class ArrayTests
{
    private static readonly ProductCapabilities OneArray = new() { IsPaged = false };

    [Theory]
    [InlineData(null)]
    [InlineData(10L)]
    public async Task An_array_read_to_its_end_is_complete(long? total)
    {
        var report = await ReportOf(Source(total: total));

        Assert.Equal(
            (ListingOutcome.Complete, null, 10L, 10L, 0L),
            (report.Outcome, report.Reason, report.Products, report.Received, report.Duplicates));
        Assert.Equal((1, total), (report.Pages, report.Total));
    }

    [Fact]
    public async Task An_array_that_differs_from_the_vendors_total_is_truncated_and_reports_both_counts()
    {
        var report = await ReportOf(Source(total: 12));

        Assert.Equal(
            (ListingOutcome.Truncated, "Fake counts 12 products, but 10 came", false),
            (report.Outcome, report.Reason, report.EndedByTake));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(9)]
    public async Task Take_ends_an_array_at_any_position(int take)
    {
        var report = await ReportOf(Source(), new ProductQuery { Take = take });

        Assert.Equal(
            (ListingOutcome.Truncated, $"the {take} products asked for were listed", true, (long)take, 0),
            (report.Outcome, report.Reason, report.EndedByTake, report.Products, report.Pages));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(11)]
    public async Task An_array_with_at_most_take_products_is_complete(int take)
    {
        var report = await ReportOf(Source(), new ProductQuery { Take = take });

        Assert.Equal((ListingOutcome.Complete, false, 10L), (report.Outcome, report.EndedByTake, report.Products));
    }

    [Fact]
    public async Task Take_counts_only_the_matching_products_of_an_array()
    {
        var source = Source();
        var listing = source.ToLister().ListAsync(new ProductQuery { Ids = ["p1", "p6", "p9"], Take = 2 });

        Assert.Equal(["p1", "p6"], (await listing.ToListAsync()).Ids());

        Assert.Equal((2L, 8L, true), (listing.Report.Products, listing.Report.Received, listing.Report.EndedByTake));
    }

    [Fact]
    public async Task An_array_without_an_end_marker_is_a_paging_anomaly()
    {
        var source = new FakeSource(10) { Capabilities = OneArray, ChunkSize = 4, Total = null, OmitsEnd = true };
        var listing = source.ToLister("acme").ListAsync();

        var error = await Assert.ThrowsAsync<ProductClientException>(() => listing.ToListAsync());

        Assert.Equal(
            (ProductErrorCode.PagingAnomaly, "acme", "Fake"), (error.Code, error.Registration, error.Vendor));
        Assert.Equal("acme (Fake): the response ended without a last chunk (EndOfResponse); 10 products were received.", error.Message);
        Assert.Equal((ListingOutcome.Failed, 10L), (listing.Report.Outcome, listing.Report.Products));
    }

    [Theory]
    [InlineData(null, 25)]
    [InlineData(7, 7)]
    public async Task The_page_size_is_passed_to_the_source(int? requested, int expected)
    {
        var source = Source();

        await source.ToLister(pageSize: 25).ListAsync(new ProductQuery { PageSize = requested }).ToListAsync();

        Assert.Equal(expected, Assert.Single(source.Requests).PageSize);
    }

    [Fact]
    public async Task An_array_without_chunks_is_a_paging_anomaly()
    {
        var listing = new ResponseSource(OneArray, responses: [[]]).ToLister().ListAsync();

        var error = await Assert.ThrowsAsync<ProductClientException>(() => listing.ToListAsync());

        Assert.Equal(ProductErrorCode.PagingAnomaly, error.Code);
    }

    [Theory]
    [InlineData(2L, null, "Fake counts 2 products, but 3 came")]
    [InlineData(null, 2L, "Fake counts 2 products, but 3 came")]
    [InlineData(2L, 3L, null)]
    [InlineData(3L, 2L, "Fake counts 2 products, but 3 came")]
    public async Task The_latest_total_of_an_array_counts_and_a_missing_total_changes_nothing(
        long? first, long? second, string? reason)
    {
        var source = new ResponseSource(
            OneArray,
            [
                ResponseSource.Chunk(0, 1) with { Total = first, EndOfResponse = false },
                ResponseSource.Chunk(1, 2) with { Total = second },
            ]);
        var listing = source.ToLister().ListAsync();

        await listing.ToListAsync();

        Assert.Equal(reason, listing.Report.Reason);
    }

    private static FakeSource Source(long? total = null) =>
        new(10) { Capabilities = OneArray, ChunkSize = 4, Total = total };

    private static async Task<ListingReport> ReportOf(FakeSource source, ProductQuery? query = null)
    {
        var listing = source.ToLister().ListAsync(query);
        await listing.ToListAsync();
        return listing.Report;
    }
}
