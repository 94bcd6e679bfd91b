using ProductClients.Listing;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Listing;

/// <summary>Tests of the duration, the reason, the token and the filters in a report.</summary>
public class ReportDetailTests
{
    [Fact]
    public async Task A_cancelled_listing_reports_the_cancellation()
    {
        using var cancel = new CancellationTokenSource();
        var listing = new FakeSource(5).ToLister().ListAsync(cancellationToken: cancel.Token);
        await using var products = listing.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        await products.MoveNextAsync();

        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => products.MoveNextAsync().AsTask());

        Assert.Equal((ListingOutcome.Truncated, "cancelled"), (listing.Report.Outcome, listing.Report.Reason));
    }

    [Fact]
    public async Task The_duration_is_fixed_when_the_listing_has_ended()
    {
        var clock = new ManualTimeProvider();
        var source = new FakeSource(2)
        {
            Item = i =>
            {
                clock.Advance(TimeSpan.FromSeconds(3));
                return TestProduct.Create($"p{i}");
            },
        };
        var listing = ListerOf(source, clock).ListAsync();
        Assert.Equal(TimeSpan.Zero, listing.Report.Duration);

        await listing.ToListAsync();
        clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(TimeSpan.FromSeconds(6), listing.Report.Duration);
    }

    [Fact]
    public async Task The_duration_of_a_pending_listing_is_the_time_so_far()
    {
        var clock = new ManualTimeProvider();
        var source = new FakeSource(2);
        var listing = ListerOf(source, clock).ListAsync();
        await using var products = listing.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        await products.MoveNextAsync();

        clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(
            (ListingOutcome.Pending, TimeSpan.FromSeconds(5)), (listing.Report.Outcome, listing.Report.Duration));
    }

    [Fact]
    public async Task A_listing_is_pending_until_the_caller_has_received_all_products()
    {
        var listing = new FakeSource(5).ToLister().ListAsync(new ProductQuery { Take = 2 });
        await using var products = listing.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        await products.MoveNextAsync();

        Assert.Equal(
            (ListingOutcome.Pending, null, false),
            (listing.Report.Outcome, listing.Report.Reason, listing.Report.EndedByTake));
    }

    [Fact]
    public async Task A_query_without_a_filter_reports_no_local_filters()
    {
        var listing = new FakeSource(1).ToLister().ListAsync(new ProductQuery { Take = 5 });
        await listing.ToListAsync();

        Assert.Empty(listing.Report.Local);
    }

    [Fact]
    public async Task Disposing_the_enumerator_twice_does_not_change_the_report()
    {
        var listing = new FakeSource(5).ToLister().ListAsync();
        var products = listing.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        await products.MoveNextAsync();
        await products.DisposeAsync();
        var report = listing.Report;

        await products.DisposeAsync();

        Assert.Equivalent(report, listing.Report, strict: true);
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(9, false)]
    public async Task Sorting_fails_when_there_are_more_products_than_MaxSortedProducts(int limit, bool isSorted)
    {
        var listing = new FakeSource(10).ToLister(maxSorted: limit)
            .ListAsync(new ProductQuery { Sort = new ProductSort(ProductSortKey.Name) });

        if (isSorted)
        {
            Assert.Equal(10, (await listing.ToListAsync()).Count);
            return;
        }

        var error = await Assert.ThrowsAsync<ProductClientException>(() => listing.ToListAsync());
        Assert.Equal(
            "fake (Fake): sorting needs all products at once, and there are more than 9 (option MaxSortedProducts); "
            + "narrow the query, raise the option, or list without a sort",
            error.Message);
    }

    [Theory]
    [InlineData(2, ListingOutcome.Truncated, "the 2 products asked for were listed")]
    [InlineData(3, ListingOutcome.Complete, null)]
    public async Task Take_of_a_sorted_listing_is_reported_only_when_products_are_left(
        int take, ListingOutcome outcome, string? reason)
    {
        var listing = new FakeSource(3).ToLister()
            .ListAsync(new ProductQuery { Sort = new ProductSort(ProductSortKey.Name), Take = take });

        await listing.ToListAsync();

        Assert.Equal((outcome, reason), (listing.Report.Outcome, listing.Report.Reason));
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, "after two")]
    public async Task The_token_of_a_given_page_is_reported_only_after_its_last_product(int count, string? token)
    {
        var page = new ProductPage([TestProduct.Create("a"), TestProduct.Create("b")], "after two");
        var listing = ProductListing.FromPages([page]);
        await using var products = listing.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        for (var i = 0; i < count; i++)
        {
            await products.MoveNextAsync();
        }

        Assert.Equal(token, listing.Report.ContinuationToken);
    }

    [Fact]
    public async Task A_listing_that_fails_before_a_match_continues_after_the_last_page()
    {
        var query = new ProductQuery { Name = "p25" };
        var listing = new FakeSource(30) { Failures = { [2] = new ProductClientException("down") } }
            .ToLister(pageSize: 10).ListAsync(query);
        await Assert.ThrowsAsync<ProductClientException>(() => listing.ToListAsync());
        var source = new FakeSource(30);

        var rest = await source.ToLister().ListAsync(query).AsProducts(listing.Report.ContinuationToken).ToListAsync();

        Assert.Equal(["p25"], rest.Ids());
        Assert.Equal(20, source.Requests[0].Cursor?.Position);
    }

    [Fact]
    public void GetService_returns_the_lister_and_throws_for_null()
    {
        var lister = new FakeSource(1).ToLister();

        Assert.Same(lister, lister.GetService(typeof(IProductLister)));
        Assert.Throws<ArgumentNullException>(() => lister.GetService(null!));
    }

    [Fact]
    public void Listings_read_ahead_by_default() => Assert.True(new SourceOptions().ReadAhead);

    private static ProductLister ListerOf(FakeSource source, ManualTimeProvider clock) =>
        new("fake", source, static () => new SourceOptions(), clock, static _ => null);
}
