using ProductClients.Tests.Catalog;
using ProductClients.Tests.Support;
using static ProductClients.Tests.Changes.RoundsCatalog;

namespace ProductClients.Tests.Changes;

/// <summary>Tests of the rounds of a watch: when they begin, and how it ends.</summary>
public class WatchRunTests
{
    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public static TheoryData<WatchOptions, string> Invalid => new()
    {
        { new() { Query = new() { Take = 5 } }, "Query.Take is 5; a watch must list all products" },
        { new() { Query = new() { PageSize = 0 } }, "PageSize is 0; it must be from 1 to 10000" },
        { new() { Registrations = ["a", "x"] }, "No registration is named 'x'." },
        { new() { Registrations = [] }, "Registrations is empty" },
        { new() { Interval = TimeSpan.FromTicks(-1) }, "Interval is -00:00:00.0000001; it must be from 0 to 24 days." },
        { new() { Interval = TimeSpan.FromDays(25) }, "Interval is 25.00:00:00; it must be from 0 to 24 days." },
        { new() { Jitter = -0.1 }, "Jitter is -0.1; it must be from 0 to 1." },
        { new() { Jitter = 1.5 }, "Jitter is 1.5; it must be from 0 to 1." },
        { new() { Jitter = double.NaN }, "Jitter is NaN; it must be from 0 to 1." },
        { new() { MaxRounds = 0 }, "MaxRounds is 0; it must be at least 1, or null." },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public void Option_that_is_not_valid_is_refused_at_once(WatchOptions options, string message)
    {
        var error = Assert.Throws<ArgumentException>(
            () => FakeCatalog.CatalogOf(FakeCatalog.Source("a", 1)).WatchAsync(options));

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_sent_before_the_watch_is_enumerated()
    {
        var source = new FakeSource(5);
        var watch = FakeCatalog.CatalogOf(("a", source)).WatchAsync(new WatchOptions { MaxRounds = 1 });
        Assert.Empty(source.Requests);

        Assert.Single(await watch.ToListAsync());

        Assert.Single(source.Requests);
    }

    [Fact]
    public async Task Rounds_are_an_interval_apart_that_differs_by_the_jitter()
    {
        var time = new ManualTimeProvider();
        var waits = new List<double>();
        var start = time.GetUtcNow();
        await using var items = FakeCatalog.CatalogOf(FakeCatalog.Source("a", 3)).WatchAsync(new WatchOptions
        {
            Interval = TimeSpan.FromSeconds(100),
            Jitter = 0.25,
            TimeProvider = time,
            Random = new Random(1),
        }).GetAsyncEnumerator(CancellationToken);
        Assert.True(await items.MoveNextAsync());
        for (var round = 2; round < 50; round++)
        {
            var next = items.MoveNextAsync().AsTask();
            Assert.False(next.IsCompleted);
            Assert.True(time.AdvanceToNext(TimeSpan.FromSeconds(125)));
            waits.Add((time.GetUtcNow() - start).TotalSeconds);
            start = time.GetUtcNow();
            Assert.True(await next);
            Assert.Equal(round, items.Current.Round);
        }

        Assert.InRange(waits.Min(), 75, 85);
        Assert.InRange(waits.Max(), 115, 125);
    }

    [Fact]
    public async Task Watch_without_jitter_waits_exactly_the_interval()
    {
        var time = new ManualTimeProvider();
        await using var items = FakeCatalog.CatalogOf(FakeCatalog.Source("a", 3)).WatchAsync(new WatchOptions
        {
            Jitter = 0,
            TimeProvider = time,
        }).GetAsyncEnumerator(CancellationToken);
        Assert.True(await items.MoveNextAsync());
        var next = items.MoveNextAsync().AsTask();

        Assert.False(time.Advance(TimeSpan.FromSeconds(59.999)));
        Assert.True(time.Advance(TimeSpan.FromSeconds(0.001)));
        Assert.True(await next);
    }

    [Fact]
    public async Task Cancellation_ends_the_wait_between_two_rounds()
    {
        using var stop = new CancellationTokenSource();
        await using var items = FakeCatalog.CatalogOf(FakeCatalog.Source("a", 3))
            .WatchAsync(new WatchOptions { TimeProvider = new ManualTimeProvider() }, stop.Token)
            .GetAsyncEnumerator(CancellationToken.None);
        Assert.True(await items.MoveNextAsync());
        var next = items.MoveNextAsync().AsTask();

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cancellation_ends_a_listing(bool byEnumerator)
    {
        using var stop = new CancellationTokenSource();
        var requested = new TaskCompletionSource();
        var source = new FakeSource(500)
        {
            Requested = { [1] = requested },
            Waits = { [1] = new TaskCompletionSource().Task },
        };
        var watch = FakeCatalog.CatalogOf(("a", source)).WatchAsync(
            new WatchOptions(), byEnumerator ? CancellationToken.None : stop.Token);
        await using var items = watch.GetAsyncEnumerator(byEnumerator ? stop.Token : CancellationToken.None);
        var next = items.MoveNextAsync().AsTask();
        await requested.Task.WaitAsync(CancellationToken);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
    }

    [Fact]
    public async Task Caller_that_leaves_within_a_round_cancels_its_requests()
    {
        var requested = new TaskCompletionSource();
        var source = new FakeSource(500)
        {
            Requested = { [1] = requested },
            Waits = { [1] = new TaskCompletionSource().Task },
        };
        var items = FakeCatalog.CatalogOf(("a", source))
            .WatchAsync(new WatchOptions { IncludesExisting = true }).GetAsyncEnumerator(CancellationToken);
        Assert.True(await items.MoveNextAsync());
        await requested.Task.WaitAsync(CancellationToken);

        // The second request never gets a response.
        await items.DisposeAsync();

        Assert.Equal(2, source.Requests.Count);
    }

    [Fact]
    public async Task Each_enumeration_is_a_watch_of_its_own()
    {
        var watch = FakeCatalog.CatalogOf(FakeCatalog.Source("a", 2))
            .WatchAsync(new WatchOptions { MaxRounds = 1, IncludesExisting = true });

        Assert.Equal(3, (await watch.ToListAsync()).Count);
        Assert.Equal(3, (await watch.ToListAsync()).Count);
    }

    [Fact]
    public async Task Only_the_named_registrations_are_watched()
    {
        var items = await FakeCatalog.CatalogOf(FakeCatalog.Source("a", 2), FakeCatalog.Source("b", 2))
            .WatchAsync(new WatchOptions { MaxRounds = 1, Registrations = ["B"] }).ToListAsync();

        Assert.Equal("b", Assert.Single(items).Registration);
    }

    [Fact]
    public async Task Change_is_returned_before_the_listing_ends()
    {
        var catalog = new RoundsCatalog([Complete("1")], [Complete("1", "2")]);
        await using var items = catalog.WatchAsync(new WatchOptions { Interval = TimeSpan.Zero })
            .GetAsyncEnumerator(CancellationToken);
        Assert.True(await items.MoveNextAsync());

        Assert.True(await items.MoveNextAsync());

        Assert.Equal(WatchItemKind.Change, items.Current.Kind);
    }
}
