using ProductClients.Tests.Support;

namespace ProductClients.Tests.Listing;

/// <summary>Tests of the token of a cancellation, and of a caller that leaves before the first product.</summary>
public sealed class ListingCancellationTests : IDisposable
{
    private readonly CancellationTokenSource _cancel = new();
    private readonly TaskCompletionSource _isRequested = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static TheoryData<string, Func<ProductListing, CancellationToken, Task>> Enumerations => new()
    {
        {
            "products", static async (listing, token) =>
            {
                await foreach (var unused in listing.WithCancellation(token))
                {
                }
            }
        },
        {
            "AsProducts", static async (listing, token) =>
            {
                await foreach (var unused in listing.AsProducts().WithCancellation(token))
                {
                }
            }
        },
        {
            "AsPages", static async (listing, token) =>
            {
                await foreach (var unused in listing.AsPages().WithCancellation(token))
                {
                }
            }
        },
        { "ToResultAsync", static (listing, token) => listing.ToResultAsync(token) },
    };

    [Theory]
    [MemberData(nameof(Enumerations), DisableDiscoveryEnumeration = true)]
    public async Task A_listing_that_is_cancelled_before_its_start_throws_the_token_of_the_caller(
        string name, Func<ProductListing, CancellationToken, Task> enumerate)
    {
        await _cancel.CancelAsync();
        foreach (var lister in new[] { new FakeSource(5).ToLister(), new FakeStream(5).ToLister(), Skipping() })
        {
            await AssertCancelledAsync(lister.ListAsync(), listing => enumerate(listing, _cancel.Token), name);
            await AssertCancelledAsync(
                lister.ListAsync(cancellationToken: _cancel.Token), listing => enumerate(listing, default), name);
        }
    }

    [Theory]
    [MemberData(nameof(Enumerations), DisableDiscoveryEnumeration = true)]
    public async Task A_listing_that_is_cancelled_while_it_waits_for_a_page_throws_the_token_of_the_caller(
        string name, Func<ProductListing, CancellationToken, Task> enumerate)
    {
        var listing = Waiting().ListAsync(cancellationToken: _cancel.Token);
        var enumerating = enumerate(listing, TestContext.Current.CancellationToken);
        await _isRequested.Task;

        await _cancel.CancelAsync();

        await AssertCancelledAsync(listing, _ => enumerating, name);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_listing_that_is_cancelled_after_a_product_throws_the_token_of_the_caller(int count)
    {
        var listing = new FakeSource(3).ToLister(pageSize: 2).ListAsync(cancellationToken: _cancel.Token);
        await using var products = listing.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        for (var i = 0; i < count; i++)
        {
            Assert.True(await products.MoveNextAsync());
        }

        await _cancel.CancelAsync();

        await AssertCancelledAsync(listing, _ => products.MoveNextAsync().AsTask(), "products");
    }

    [Fact]
    public async Task A_task_of_a_cancelled_listing_is_cancelled()
    {
        var listing = Waiting().ListAsync(cancellationToken: _cancel.Token);
        var task = Task.Run(() => listing.ToResultAsync(), _cancel.Token);
        await _isRequested.Task;

        await _cancel.CancelAsync();
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task);

        Assert.Equal((TaskStatus.Canceled, _cancel.Token), (task.Status, error.CancellationToken));
    }

    [Fact]
    public async Task A_cancelled_decorated_listing_throws_the_token_of_the_caller()
    {
        var inner = Waiting().ListAsync();
        var listing = ProductListing.FromPages(inner.AsPages, () => inner.Report);
        var enumerating = listing.ToResultAsync(_cancel.Token);
        await _isRequested.Task;

        await _cancel.CancelAsync();

        await AssertCancelledAsync(listing, _ => enumerating, "ToResultAsync");
    }

    [Fact]
    public async Task A_decorated_listing_is_cancelled_by_the_token_of_its_lister()
    {
        var inner = Waiting().ListAsync(cancellationToken: _cancel.Token);
        var listing = ProductListing.FromPages(inner.AsPages, () => inner.Report, _cancel.Token);
        var enumerating = listing.ToResultAsync(TestContext.Current.CancellationToken);
        await _isRequested.Task;

        await _cancel.CancelAsync();

        await AssertCancelledAsync(listing, _ => enumerating, "ToResultAsync");
    }

    // Not every client throws OperationCanceledException when it is cancelled.
    [Fact]
    public async Task Exception_of_a_source_that_is_cancelled_is_the_cancellation()
    {
        var cancelled = new TaskCompletionSource();
        await using var registration = _cancel.Token.Register(
            () => cancelled.TrySetException(new IOException("The connection was reset.")));
        var source = new FakeSource(1) { Waits = { [0] = cancelled.Task }, Requested = { [0] = _isRequested } };
        var listing = source.ToLister().ListAsync(cancellationToken: _cancel.Token);
        var enumerating = listing.ToResultAsync(TestContext.Current.CancellationToken);
        await _isRequested.Task;

        await _cancel.CancelAsync();

        await AssertCancelledAsync(listing, _ => enumerating, "ToResultAsync");
    }

    [Fact]
    public async Task A_listing_whose_enumerator_is_disposed_before_its_first_move_is_truncated()
    {
        var byProducts = new FakeSource(3).ToLister().ListAsync();
        var byPages = new FakeSource(3).ToLister().ListAsync();

        await byProducts.GetAsyncEnumerator(TestContext.Current.CancellationToken).DisposeAsync();
        await byPages.AsPages().GetAsyncEnumerator(TestContext.Current.CancellationToken).DisposeAsync();

        Assert.All([byProducts.Report, byPages.Report], static report => Assert.Equal(
            (ListingOutcome.Truncated, "the caller stopped", 0L), (report.Outcome, report.Reason, report.Products)));
    }

    [Fact]
    public async Task A_second_enumeration_does_not_change_the_one_under_way()
    {
        var source = new FakeSource(5);
        var token = (await source.ToLister(pageSize: 2).ListAsync().AsPages().ToListAsync())[0].ContinuationToken;
        var inner = source.ToLister(pageSize: 2).ListAsync();
        foreach (var listing in new[] { inner, Decorate(source.ToLister(pageSize: 2)) })
        {
            var pages = listing.AsPages();
            await using var first = pages.GetAsyncEnumerator(TestContext.Current.CancellationToken);
            Assert.True(await first.MoveNextAsync());

            var second = listing.AsPages(token);
            Assert.Throws<InvalidOperationException>(() => second.GetAsyncEnumerator());
            while (await first.MoveNextAsync())
            {
            }

            Assert.Equal(
                (ListingOutcome.Complete, 5L, 0L, null),
                (listing.Report.Outcome, listing.Report.Received, listing.Report.ReceivedBefore,
                    listing.Report.ContinuationToken));
        }

        static ProductListing Decorate(IProductLister lister)
        {
            var report = new ListingReport();
            return ProductListing.FromPages(
                token =>
                {
                    var inner = lister.ListAsync();
                    return inner.AsPages(token);
                },
                () => report with { Outcome = ListingOutcome.Complete, Received = 5 });
        }
    }

    public void Dispose() => _cancel.Dispose();

    private static IProductLister Skipping()
    {
        var source = new FakeSource(1) { Planner = static plan => plan with { SkipReason = "nothing matches" } };
        return source.ToLister();
    }

    private IProductLister Waiting() => new FakeSource(1)
    {
        Waits = { [0] = new TaskCompletionSource().Task },
        Requested = { [0] = _isRequested },
    }.ToLister();

    private async Task AssertCancelledAsync(
        ProductListing listing, Func<ProductListing, Task> enumerate, string name)
    {
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => enumerate(listing));

        Assert.True(error.CancellationToken == _cancel.Token, name);
        Assert.Equal((ListingOutcome.Truncated, "cancelled"), (listing.Report.Outcome, listing.Report.Reason));
    }
}
