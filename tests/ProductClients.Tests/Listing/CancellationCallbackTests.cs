using System.Runtime.CompilerServices;
using ProductClients.Catalog;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Listing;

/// <summary>A source of the app that registers a callback for its cancellation. The callback throws.</summary>
public class CancellationCallbackTests
{
    private readonly TaskCompletionSource _isCancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static TheoryData<int?, ListingOutcome> Takes => new()
    {
        { null, ListingOutcome.Complete },
        { 3, ListingOutcome.Truncated },
    };

    [Theory]
    [MemberData(nameof(Takes))]
    public async Task Listing_ends_as_without_the_callback(int? take, ListingOutcome outcome)
    {
        var listing = Lister("a").ListAsync(new ProductQuery { Take = take });

        Assert.Equal(take ?? 5, (await listing.ToListAsync()).Count);
        Assert.Equal(outcome, listing.Report.Outcome);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(ProductSortKey.Name)]
    public async Task Catalog_ends_as_without_the_callback(ProductSortKey? sort)
    {
        var catalog = new ProductCatalog([Lister("a"), Lister("b")]);
        var query = new ProductQuery { Take = 3, Sort = sort is { } key ? new ProductSort(key) : null };

        Assert.Equal(3, (await catalog.ListAsync(query).ToListAsync()).Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(ProductSortKey.Name)]
    public async Task FailFast_reports_the_failure_and_not_the_callback(ProductSortKey? sort)
    {
        var down = new ProductClientException("the vendor is down");
        var waiting = new FakeSource(5)
        {
            Planner = WithCallback,
            Waits = { [0] = new TaskCompletionSource().Task },
            Requested = { [0] = new TaskCompletionSource() },
        };
        var failing = new FakeSource(5)
        {
            Failures = { [0] = down },
            Waits = { [0] = waiting.Requested[0].Task },
        };
        var catalog = new ProductCatalog([waiting.ToLister("a"), failing.ToLister("b")]);

        var error = await Assert.ThrowsAsync<ProductCatalogException>(() => catalog.ListAsync(
            new ProductQuery { Sort = sort is { } key ? new ProductSort(key) : null },
            new CatalogListingOptions { FailurePolicy = CatalogFailurePolicy.FailFast }).ToListAsync());

        Assert.Same(down, Assert.Single(error.Failures));
    }

    [Fact]
    public async Task Enumerator_that_is_collected_cancels_its_request()
    {
        await AbandonAsync();

        await Garbage.CollectUntilAsync(_isCancelled.Task);

        Assert.True(_isCancelled.Task.IsCompletedSuccessfully);
    }

    // The request of the second page is pending.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private async Task AbandonAsync()
    {
        var lister = new FakeSource(5)
        {
            Planner = WithCallback,
            Waits = { [1] = new TaskCompletionSource().Task },
        }.ToLister(pageSize: 2);
        var abandoned = lister.ListAsync().GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await abandoned.MoveNextAsync());
    }

    private IProductLister Lister(string name) => new FakeSource(5) { Planner = WithCallback }.ToLister(name, 2);

    private PagedPlan WithCallback(PagedPlan plan) => plan with
    {
        ReadPage = (request, cancellationToken) =>
        {
            cancellationToken.Register(() => _isCancelled.TrySetResult());
            cancellationToken.Register(static () => throw new InvalidOperationException("the callback failed"));
            return plan.ReadPage(request, cancellationToken);
        },
    };
}
