using ProductClients.Catalog;
using ProductClients.Listing;
using ProductClients.Tests.Support;
using static ProductClients.Tests.Catalog.FakeCatalog;

namespace ProductClients.Tests.Catalog;

/// <summary>Tests of a caller that stops or cancels.</summary>
public class CatalogCancellationTests
{
    [Fact]
    public async Task Leaving_the_loop_ends_every_listing()
    {
        var listing = CatalogOf(Source("a", 5_000), Source("b", 5_000)).ListAsync();
        await foreach (var unused in listing)
        {
            break;
        }

        Assert.DoesNotContain(
            listing.Report.Registrations, static registration => registration.Outcome == ListingOutcome.Pending);
    }

    [Fact]
    public async Task A_listing_is_truncated_when_the_caller_stops_within_its_last_page()
    {
        var listing = CatalogOf(Source("a", 50)).ListAsync();
        await foreach (var unused in listing)
        {
            break;
        }

        var report = listing.Report.Registrations[0];
        Assert.Equal(
            (ListingOutcome.Truncated, 1L, false), (report.Outcome, report.Products, listing.Report.IsComplete));
    }

    [Fact]
    public async Task Every_listing_reports_that_the_caller_stopped()
    {
        for (var i = 0; i < 50; i++)
        {
            var listing = CatalogOf(Source("a", 5_000), Source("b", 5_000)).ListAsync();
            await foreach (var unused in listing)
            {
                break;
            }

            Assert.All(
                listing.Report.Registrations,
                static registration => Assert.Equal("the caller stopped", registration.Reason));
        }
    }

    [Fact]
    public async Task A_listing_is_not_ended_by_take_when_the_caller_stops_earlier()
    {
        var listing = CatalogOf(Source("a", 500)).ListAsync(new ProductQuery { Take = 60 });
        await foreach (var unused in listing)
        {
            break;
        }

        var report = listing.Report.Registrations[0];
        Assert.Equal((1L, "the caller stopped", false), (report.Products, report.Reason, report.EndedByTake));
    }

    [Fact]
    public async Task Cancellation_ends_the_enumeration()
    {
        using var cancel = new CancellationTokenSource();
        var listing = CatalogOf(Source("a", 5_000), Source("b", 5_000)).ListAsync(cancellationToken: cancel.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var unused in listing)
            {
                await cancel.CancelAsync();
            }
        });
    }

    public static TheoryData<CatalogFailurePolicy, bool, bool> Listings => new(
        from policy in Enum.GetValues<CatalogFailurePolicy>()
        from isSorted in new[] { false, true }
        from isResult in new[] { false, true }
        select (policy, isSorted, isResult));

    [Theory]
    [MemberData(nameof(Listings))]
    public async Task A_cancelled_catalog_throws_the_token_of_the_caller(
        CatalogFailurePolicy policy, bool isSorted, bool isResult)
    {
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();
        await AssertCancelledAsync(Start(new FakeSource(1), policy, isSorted, isResult, cancel.Token), cancel.Token);

        using var later = new CancellationTokenSource();
        var isRequested = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var source = new FakeSource(1)
        {
            Waits = { [0] = new TaskCompletionSource().Task },
            Requested = { [0] = isRequested },
        };
        var listing = Start(source, policy, isSorted, isResult, later.Token);
        await isRequested.Task;
        await later.CancelAsync();
        await AssertCancelledAsync(listing, later.Token);
    }

    [Fact]
    public async Task A_catalog_whose_enumerator_is_disposed_before_its_first_move_is_truncated()
    {
        var listing = CatalogOf(Source("a", 5)).ListAsync();

        await listing.GetAsyncEnumerator(TestContext.Current.CancellationToken).DisposeAsync();

        var report = Assert.Single(listing.Report.Registrations);
        Assert.Equal((ListingOutcome.Truncated, "the caller stopped"), (report.Outcome, report.Reason));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_cancellation_is_thrown_when_a_listing_sees_it_before_the_catalog(bool isSorted)
    {
        using var cancel = new CancellationTokenSource();
        var (isRequested, never, hasEnded) =
            (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource());
        var source = new FakeSource(1) { Waits = { [0] = never.Task }, Requested = { [0] = isRequested } };
        // A token runs its callbacks in the reverse order of their registration: first that of the listing, then this
        // one, which waits, and then that of the catalog.
        var lister = new ProductLister(
            "a",
            source,
            () =>
            {
                cancel.Token.Register(hasEnded.Task.Wait);
                return new SourceOptions();
            },
            TimeProvider.System,
            static _ => null);
        var listing = new ProductCatalog([lister]).ListAsync(
            isSorted ? new ProductQuery { Sort = new ProductSort(ProductSortKey.Name) } : null,
            options: new() { FailurePolicy = CatalogFailurePolicy.ReportOnly },
            cancellationToken: cancel.Token);
        var enumerating = listing.ToListAsync();
        await isRequested.Task;

        var cancelling = Task.Run(cancel.Cancel);
        var thrown = await Record.ExceptionAsync(() => enumerating);
        hasEnded.SetResult();
        await cancelling;

        Assert.IsAssignableFrom<OperationCanceledException>(thrown);
    }

    // With a registration that fails, unless that would end the listing.
    private static async Task Start(
        FakeSource source,
        CatalogFailurePolicy policy,
        bool isSorted,
        bool isResult,
        CancellationToken cancellationToken)
    {
        var sources = policy == CatalogFailurePolicy.FailFast ? [("a", source)] : new[] { Failing("b"), ("a", source) };
        var listing = CatalogOf(sources).ListAsync(
            isSorted ? new ProductQuery { Sort = new ProductSort(ProductSortKey.Name) } : null,
            new CatalogListingOptions { FailurePolicy = policy },
            isResult ? default : cancellationToken);
        await (isResult ? (Task)listing.ToResultAsync(cancellationToken) : listing.ToListAsync());
    }

    private static async Task AssertCancelledAsync(Task listing, CancellationToken token)
    {
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => listing);

        Assert.Equal(token, error.CancellationToken);
    }
}
