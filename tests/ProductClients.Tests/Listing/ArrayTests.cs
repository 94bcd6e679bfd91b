using ProductClients.Tests.Support;

namespace ProductClients.Tests.Listing;

/// <summary>Tests of a vendor that responds with one array.</summary>
public class ArrayTests
{
    [Fact]
    public async Task An_array_read_to_its_end_is_complete()
    {
        var report = await ReportOf(Source());

        Assert.Equal(
            (ListingOutcome.Complete, null, 10L, 10L, 0L),
            (report.Outcome, report.Reason, report.Products, report.Received, report.Duplicates));
        Assert.Equal((1, null), (report.Pages, report.Total));
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

    [Theory]
    [InlineData(32, 26)]
    [InlineData(32, 31)]
    [InlineData(7, 5)]
    public async Task An_array_whose_last_group_is_cut_is_not_complete(int count, int take)
    {
        var end = new TaskCompletionSource();
        var listing = new FakeStream(count) { End = end.Task }.ToLister().ListAsync(new ProductQuery { Take = take });
        var products = 0;
        await foreach (var product in listing)
        {
            products++;
            end.TrySetResult();
        }

        Assert.Equal(
            (take, ListingOutcome.Truncated, true),
            (products, listing.Report.Outcome, listing.Report.EndedByTake));
    }

    [Fact]
    public async Task Take_counts_only_the_matching_products_of_an_array()
    {
        var source = Source();
        var listing = source.ToLister().ListAsync(new ProductQuery { Ids = ["p1", "p6", "p9"], Take = 2 });

        Assert.Equal(["p1", "p6"], (await listing.ToListAsync()).Ids());

        Assert.Equal((2L, 8L, true), (listing.Report.Products, listing.Report.Received, listing.Report.EndedByTake));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(10, "4, 4, 2")]
    public async Task Products_that_arrive_together_are_one_page(int count, string sizes)
    {
        var pages = await new FakeStream(count) { GroupSize = 4 }.ToLister().ListAsync().AsPages().ToListAsync();

        Assert.Equal(sizes, string.Join(", ", pages.Select(static page => page.Items.Count)));
    }

    [Fact]
    public async Task At_most_32_products_are_one_page()
    {
        var pages = await new FakeStream(70).ToLister().ListAsync().AsPages().ToListAsync();

        Assert.Equal([32, 32, 6], pages.Select(static page => page.Items.Count));
    }

    [Fact]
    public async Task A_failure_within_an_array_is_thrown_after_the_products_before_it()
    {
        var failure = new ProductClientException("broken") { Code = ProductErrorCode.InvalidResponse };
        var listing = new FakeStream(2) { Failure = failure }.ToLister().ListAsync();

        Assert.Same(failure, await Assert.ThrowsAsync<ProductClientException>(() => listing.ToListAsync()));

        Assert.Equal(
            (ListingOutcome.Failed, 2L, failure),
            (listing.Report.Outcome, listing.Report.Products, listing.Report.Error!));
    }

    [Fact]
    public async Task An_array_with_take_products_is_complete_when_its_end_arrives_later()
    {
        var end = new TaskCompletionSource();
        var listing = new FakeStream(2) { End = end.Task }.ToLister().ListAsync(new ProductQuery { Take = 2 });
        await using var products = listing.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await products.MoveNextAsync() && await products.MoveNextAsync());

        var next = products.MoveNextAsync();
        end.SetResult();

        Assert.False(await next);
        Assert.Equal((ListingOutcome.Complete, false), (listing.Report.Outcome, listing.Report.EndedByTake));
    }

    [Fact]
    public async Task A_failure_after_take_is_reached_is_not_thrown()
    {
        var source = new FakeStream(2) { Failure = new ProductClientException("broken") };
        var listing = source.ToLister().ListAsync(new ProductQuery { Take = 2 });

        Assert.Equal(2, (await listing.ToListAsync()).Count);

        Assert.Equal(
            ("the 2 products asked for were listed", true), (listing.Report.Reason, listing.Report.EndedByTake));
    }

    [Fact]
    public async Task A_product_without_an_id_is_an_invalid_response_after_the_products_before_it()
    {
        var source = new FakeStream(5) { Item = static i => TestProduct.Create(i == 3 ? "" : $"p{i}") };
        var listing = source.ToLister("acme").ListAsync();

        var error = await Assert.ThrowsAsync<ProductClientException>(() => listing.ToListAsync());

        Assert.Equal("acme (Fake): product 4 of the response has no id", error.Message);
        Assert.Equal((ProductErrorCode.InvalidResponse, 3L), (error.Code, listing.Report.Products));
    }

    [Fact]
    public async Task A_product_without_an_id_after_take_is_reached_is_not_an_error()
    {
        var source = new FakeStream(5) { Item = static i => TestProduct.Create(i == 3 ? "" : $"p{i}") };

        var report = (await source.ToLister().ListAsync(new ProductQuery { Take = 3 })
            .ToResultAsync(TestContext.Current.CancellationToken)).Report;

        Assert.Equal((null, true, 3L), (report.Error, report.EndedByTake, report.Products));
    }

    [Fact]
    public async Task A_product_without_an_id_after_take_is_reached_is_not_thrown()
    {
        var source = new FakeStream(5) { Item = static i => TestProduct.Create(i == 3 ? "" : $"p{i}") };

        Assert.Equal(3, (await source.ToLister().ListAsync(new ProductQuery { Take = 3 }).ToListAsync()).Count);
    }

    [Fact]
    public async Task An_array_with_a_product_without_an_id_counts_as_a_response()
    {
        var listing = new FakeStream(1) { Item = static _ => TestProduct.Create("") }.ToLister().ListAsync();

        await Assert.ThrowsAsync<ProductClientException>(() => listing.ToListAsync());

        Assert.Equal(1, listing.Report.Pages);
    }

    [Fact]
    public async Task An_empty_array_whose_end_arrives_later_is_one_page()
    {
        var end = new TaskCompletionSource();
        var reading = new FakeStream(0) { End = end.Task }.ToLister().ListAsync().AsPages().ToListAsync();

        end.SetResult();

        Assert.Empty(Assert.Single(await reading).Items);
    }

    private static FakeStream Source() => new(10) { GroupSize = 4 };

    private static async Task<ListingReport> ReportOf(FakeStream source, ProductQuery? query = null)
    {
        var listing = source.ToLister().ListAsync(query);
        await listing.ToListAsync();
        return listing.Report;
    }
}
