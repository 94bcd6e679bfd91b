using ProductClients.Tests.Support;

namespace ProductClients.Tests.Listing;

public class PagingTests
{
    [Fact]
    public async Task Every_page_is_walked_to_the_last_product()
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
    public async Task A_vendor_that_gives_fewer_than_asked_is_followed()
    {
        var products = await new FakeSource(95) { Cap = 10 }.ToLister().ListAsync().ToListAsync();

        Assert.Equal(95, products.Count);
    }

    [Fact]
    public async Task Without_a_total_an_empty_page_ends_the_listing()
    {
        var source = new FakeSource(200) { Total = null };

        var products = await source.ToLister().ListAsync().ToListAsync();

        Assert.Equal((200, 3), (products.Count, source.Requests.Count));
    }

    [Fact]
    public async Task The_page_size_of_the_query_is_asked_for()
    {
        var source = new FakeSource(10);

        await source.ToLister().ListAsync(new ProductQuery { PageSize = 4 }).ToListAsync();

        Assert.Equal([4, 4, 4], source.Requests.Select(static request => request.PageSize));
    }

    [Fact]
    public async Task Take_stops_requests_and_not_only_results()
    {
        var source = new FakeSource(1_000);

        var products = await source.ToLister(pageSize: 50).ListAsync(new ProductQuery { Take = 60 }).ToListAsync();

        Assert.Equal((60, 2), (products.Count, source.Requests.Count));
    }

    [Fact]
    public async Task Nothing_is_sent_before_the_listing_is_enumerated()
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
    public async Task A_second_enumeration_by_pages_is_refused_too()
    {
        var listing = new FakeSource(1).ToLister().ListAsync();
        await listing.ToListAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => listing.AsPages().ToListAsync());
    }

    [Fact]
    public async Task A_position_that_does_not_advance_is_a_paging_anomaly()
    {
        var source = new FakeSource(300) { Next = static next => next with { Position = Math.Min(next.Position, 100) } };

        var error = await Assert.ThrowsAsync<ProductClientException>(() => source.ToLister().ListAsync().ToListAsync());

        Assert.Equal(ProductErrorCode.PagingAnomaly, error.Code);
    }

    [Fact]
    public async Task A_listing_that_never_ends_is_given_up_at_the_bound()
    {
        var source = new FakeSource(100_000) { Total = null };

        var error = await Assert.ThrowsAsync<ProductClientException>(
            () => source.ToLister(pageSize: 1, maxPages: 7).ListAsync().ToListAsync());

        Assert.Equal((ProductErrorCode.PagingAnomaly, 7), (error.Code, source.Requests.Count));
    }

    [Fact]
    public async Task An_answer_that_ends_without_saying_so_is_a_paging_anomaly()
    {
        var source = new FakeSource(3) { ForgetsEnd = true };

        var error = await Assert.ThrowsAsync<ProductClientException>(() => source.ToLister().ListAsync().ToListAsync());

        Assert.Equal(ProductErrorCode.PagingAnomaly, error.Code);
    }

    [Fact]
    public async Task A_foreign_exception_of_a_source_leaves_as_the_one_exception_type()
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
    public void An_unknown_continuation_token_is_refused_at_once()
    {
        var listing = new FakeSource(1).ToLister().ListAsync();

        Assert.Throws<ArgumentException>(() => listing.AsPages("token"));
    }

    [Fact]
    public async Task A_page_that_comes_twice_is_a_paging_anomaly()
    {
        var source = new FakeSource(300) { Item = static i => TestProduct.Create($"p{i % 100}") };

        var error = await Assert.ThrowsAsync<ProductClientException>(() => source.ToLister().ListAsync().ToListAsync());

        Assert.Equal((ProductErrorCode.PagingAnomaly, 2), (error.Code, source.Requests.Count));
    }
}
