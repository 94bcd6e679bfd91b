using ProductClients.Tests.Support;

namespace ProductClients.Tests.Listing;

public class ReadAheadTests
{
    private readonly TaskCompletionSource _requested = new();

    [Fact]
    public async Task The_next_page_is_requested_while_the_caller_reads_the_current_one()
    {
        var source = new FakeSource(300) { Requested = { [1] = _requested } };
        await using var products = source.ToLister().ListAsync()
            .GetAsyncEnumerator(TestContext.Current.CancellationToken);

        Assert.True(await products.MoveNextAsync());

        await _requested.Task.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("p0", products.Current.Id);
    }

    [Fact]
    public async Task No_more_than_one_page_is_read_ahead()
    {
        var source = new FakeSource(300) { Requested = { [1] = _requested } };
        await using var products = source.ToLister(pageSize: 10).ListAsync()
            .GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await products.MoveNextAsync());
        await _requested.Task.WaitAsync(TestContext.Current.CancellationToken);

        for (var i = 1; i < 10; i++)
        {
            Assert.True(await products.MoveNextAsync());
        }

        Assert.Equal(2, source.Requests.Count);
    }

    [Fact]
    public async Task Without_read_ahead_a_page_is_requested_only_when_the_caller_needs_it()
    {
        var source = new FakeSource(300);
        await using var products = source.ToLister(readAhead: false).ListAsync()
            .GetAsyncEnumerator(TestContext.Current.CancellationToken);

        for (var i = 0; i < 100; i++)
        {
            Assert.True(await products.MoveNextAsync());
        }

        Assert.Single(source.Requests);
    }

    [Fact]
    public async Task Leaving_the_loop_cancels_the_page_that_is_read_ahead()
    {
        var never = new TaskCompletionSource();
        var source = new FakeSource(300) { Requested = { [1] = _requested }, Waits = { [1] = never.Task } };

        await foreach (var product in source.ToLister().ListAsync())
        {
            await _requested.Task.WaitAsync(TestContext.Current.CancellationToken);
            break;
        }

        // The loop has ended although the second response never came.
        Assert.Equal(2, source.Requests.Count);
    }

    [Fact]
    public async Task A_failure_of_the_page_that_is_read_ahead_is_thrown_after_the_products_before_it()
    {
        var source = new FakeSource(300)
        {
            Failures = { [1] = new ProductClientException("down") { Code = ProductErrorCode.Unavailable } },
        };
        var received = new List<Product>();

        var error = await Assert.ThrowsAsync<ProductClientException>(async () =>
        {
            await foreach (var product in source.ToLister().ListAsync())
            {
                received.Add(product);
            }
        });

        Assert.Equal((ProductErrorCode.Unavailable, 100), (error.Code, received.Count));
    }

    [Fact]
    public async Task No_page_is_read_ahead_when_take_does_not_need_it()
    {
        var source = new FakeSource(300);

        await source.ToLister().ListAsync(new ProductQuery { Take = 100 }).ToListAsync();

        Assert.Single(source.Requests);
    }
}
