using ProductClients.Tests.Support;

namespace ProductClients.Tests.Listing;

public class PagingTests
{
    [Fact]
    public async Task All_pages_are_read_to_the_last_product()
    {
        var products = await new FakeSource(250).ToLister().ListAsync().ToListAsync();

        Assert.Equal(Enumerable.Range(0, 250).Select(static i => $"p{i}"), products.Ids());
    }

    [Fact]
    public async Task A_reached_total_ends_the_listing_without_another_request()
    {
        var source = new FakeSource(200);

        await source.ToLister().ListAsync().ToListAsync();

        Assert.Equal(2, source.Requests.Count);
    }

    [Fact]
    public async Task All_products_are_listed_when_the_vendor_caps_the_page_size()
    {
        var products = await new FakeSource(95) { Cap = 10 }.ToLister().ListAsync().ToListAsync();

        Assert.Equal(95, products.Count);
    }

    [Fact]
    public async Task An_empty_page_ends_the_listing_when_there_is_no_total()
    {
        var source = new FakeSource(200) { Total = null };

        var products = await source.ToLister().ListAsync().ToListAsync();

        Assert.Equal((200, 3), (products.Count, source.Requests.Count));
    }

    [Fact]
    public async Task The_page_size_of_the_query_is_requested()
    {
        var source = new FakeSource(10);

        await source.ToLister().ListAsync(new ProductQuery { PageSize = 4 }).ToListAsync();

        Assert.Equal([4, 4, 4], source.Requests.Select(static request => request.PageSize));
    }

    [Fact]
    public async Task Take_limits_the_requests_and_the_products()
    {
        var source = new FakeSource(1_000);

        var products = await source.ToLister(pageSize: 50).ListAsync(new ProductQuery { Take = 60 }).ToListAsync();

        Assert.Equal((60, 2), (products.Count, source.Requests.Count));
    }

    [Fact]
    public async Task No_request_is_sent_before_the_listing_is_enumerated()
    {
        var source = new FakeSource(10);

        _ = source.ToLister().ListAsync();
        await Task.Yield();

        Assert.Empty(source.Requests);
    }

    [Fact]
    public async Task A_second_enumeration_is_refused()
    {
        var listing = new FakeSource(1).ToLister().ListAsync();
        await listing.ToListAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => listing.ToListAsync());
    }

    [Fact]
    public async Task A_second_enumeration_by_pages_is_refused()
    {
        var listing = new FakeSource(1).ToLister().ListAsync();
        await listing.ToListAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => listing.AsPages().ToListAsync());
    }

    [Fact]
    public async Task An_exception_of_a_source_is_wrapped_in_a_ProductClientException()
    {
        var source = new FakeSource(3) { Failures = { [0] = new FormatException("odd") } };

        var error = await Assert.ThrowsAsync<ProductClientException>(() => source.ToLister().ListAsync().ToListAsync());

        Assert.IsType<FormatException>(error.InnerException);
    }

    [Fact]
    public async Task Cancelling_the_listing_ends_the_enumeration()
    {
        using var cancel = new CancellationTokenSource();
        var listing = new FakeSource(1_000).ToLister(pageSize: 10).ListAsync(cancellationToken: cancel.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var product in listing)
            {
                if (product.Id == "p15")
                {
                    await cancel.CancelAsync();
                }
            }
        });
    }

    [Fact]
    public async Task A_product_that_comes_twice_because_the_list_moved_is_returned_once()
    {
        // One product is added at the head of the list after the first page.
        var source = new FakeSource(251) { Item = static i => TestProduct.Create($"p{(i < 100 ? i : i - 1)}") };
        var listing = source.ToLister().ListAsync();

        var products = await listing.ToListAsync();

        Assert.Equal(Enumerable.Range(0, 250).Select(static i => $"p{i}"), products.Ids());
        Assert.Equal(
            (1L, 250L, "Fake counts 251 products, but 250 came"),
            (listing.Report.Duplicates, listing.Report.Received, listing.Report.Reason));
    }

    [Fact]
    public async Task Two_products_with_one_id_in_one_response_are_both_returned()
    {
        var products = await new FakeSource(4) { Item = static i => TestProduct.Create($"p{i / 2}") }
            .ToLister().ListAsync().ToListAsync();

        Assert.Equal(["p0", "p0", "p1", "p1"], products.Ids());
    }

    [Fact]
    public async Task A_page_of_the_vendor_is_one_page_of_the_listing()
    {
        var listing = new FakeSource(2_500).ToLister(pageSize: 1_000).ListAsync();

        var pages = await listing.AsPages().ToListAsync();

        Assert.Equal([1_000, 1_000, 500], pages.Select(static page => page.Items.Count));
        Assert.Equal((3, ListingOutcome.Complete), (listing.Report.Pages, listing.Report.Outcome));
    }

    [Fact]
    public async Task The_list_of_a_source_reaches_the_caller_without_a_copy()
    {
        var page = ResponseSource.Page(0, 3);

        var pages = await new ResponseSource(page).ToLister().ListAsync().AsPages().ToListAsync();

        Assert.Same(page.Products, Assert.Single(pages).Items);
    }

    [Fact]
    public async Task The_list_of_a_source_with_take_products_is_not_copied()
    {
        var page = ResponseSource.Page(0, 3);
        var listing = new ResponseSource(page).ToLister().ListAsync(new ProductQuery { Take = 3 });

        Assert.Same(page.Products, Assert.Single(await listing.AsPages().ToListAsync()).Items);
    }

    [Theory]
    [InlineData("page", "page")]
    [InlineData(null, "call")]
    public async Task A_page_has_the_request_id_of_the_response_or_else_of_the_call(string? ofPage, string expected)
    {
        var source = new FakeSource(1)
        {
            Planner = plan => new PagedPlan((request, _) =>
            {
                request.Call.RequestId = "call";
                return Task.FromResult(ResponseSource.Page(0, 1) with { RequestId = ofPage });
            }),
        };

        var page = Assert.Single(await source.ToLister().ListAsync().AsPages().ToListAsync());

        Assert.Equal(expected, page.RequestId);
    }

    [Fact]
    public async Task A_total_that_is_too_low_does_not_end_the_listing_and_is_reported()
    {
        var listing = new FakeSource(250) { Total = 10 }.ToLister().ListAsync();

        var products = await listing.ToListAsync();

        Assert.Equal(
            (250, ListingOutcome.Truncated, "Fake counts 10 products, but 250 came"),
            (products.Count, listing.Report.Outcome, listing.Report.Reason));
    }

    [Fact]
    public async Task A_listing_without_a_total_is_truncated_when_nothing_proves_its_end()
    {
        var listing = new FakeSource(200) { Total = null }.ToLister().ListAsync();

        await listing.ToListAsync();

        Assert.Equal(
            (ListingOutcome.Truncated,
                "Fake reports no total, so it is not known whether the 200 products received are all"),
            (listing.Report.Outcome, listing.Report.Reason));
    }

    [Fact]
    public async Task A_listing_without_a_total_is_complete_when_the_vendor_names_no_next_page()
    {
        var source = new FakeSource(200) { Total = null, Next = static next => next.Position < 200 ? next : null };
        var listing = source.ToLister().ListAsync();

        await listing.ToListAsync();

        Assert.Equal((ListingOutcome.Complete, 2), (listing.Report.Outcome, source.Requests.Count));
    }
}
