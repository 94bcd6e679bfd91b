using System.Text;
using ProductClients.Tests.Catalog;
using ProductClients.Tests.Support;
using static ProductClients.Tests.Changes.RoundsCatalog;

namespace ProductClients.Tests.Changes;

/// <summary>Tests of a watch that continues from a state.</summary>
public sealed class WatchStateTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Path => _folder.PathOf("state");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Next_watch_continues_where_the_last_one_ended()
    {
        await RunAsync([Complete("1", "2")]);

        Assert.Equal(["round 1: - a/2", "round 1: a: Complete, 1 products"], await RunAsync([Complete("1")]));
    }

    [Fact]
    public async Task Caller_that_leaves_within_a_round_gets_its_items_again()
    {
        await RunAsync([Complete("1")]);
        await foreach (var item in new RoundsCatalog([Complete("1", "2", "3")]).WatchAsync(Options()))
        {
            Assert.Equal("round 1: + a/2 2", item.ToString());
            break;
        }

        Assert.Equal(
            ["round 1: + a/2 2", "round 1: + a/3 3", "round 1: a: Complete, 3 products"],
            await RunAsync([Complete("1", "2", "3")]));
    }

    [Fact]
    public async Task State_is_not_written_before_the_caller_asks_for_the_item_after_the_round()
    {
        await using var items = new RoundsCatalog([Complete("1")]).WatchAsync(Options()).GetAsyncEnumerator(
            TestContext.Current.CancellationToken);
        Assert.True(await items.MoveNextAsync());
        Assert.False(File.Exists(Path));

        Assert.False(await items.MoveNextAsync());

        Assert.True(File.Exists(Path));
    }

    [Fact]
    public async Task Round_without_a_change_does_not_write_the_state()
    {
        await RunAsync([Complete("1")]);
        File.SetLastWriteTimeUtc(Path, DateTime.UnixEpoch);

        await RunAsync([Complete("1")], [Failed()], [Complete("1")]);

        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(Path));
    }

    [Theory]
    [InlineData("", "it is damaged: part of it is missing or was changed")]
    [InlineData("no state at all", "it is damaged: part of it is missing or was changed")]
    [InlineData("PCWATCH\u0002", "it has version 2, and this library reads version 1")]
    public async Task State_that_cannot_be_used_is_reported_and_the_watch_starts_anew(string text, string reason)
    {
        await File.WriteAllTextAsync(Path, text, new UTF8Encoding(false), TestContext.Current.CancellationToken);

        Assert.Equal(
            [$"round 1: all: the state '{Path}' cannot be used: {reason}", "round 1: a: Complete, 1 products"],
            await RunAsync([Complete("1")]));
        Assert.Equal(["round 1: + a/2 2", "round 1: a: Complete, 2 products"], await RunAsync([Complete("1", "2")]));
    }

    [Fact]
    public async Task Another_query_is_reported_and_starts_anew()
    {
        await RunAsync([Complete("1", "2")]);
        var query = new ProductQuery { NameContains = "2" };
        var other = new WatchOptions { Query = query, State = new FileWatchState(Path) };

        Assert.Equal(
            ["round 1: a: the state is that of another query", "round 1: a: Complete, 1 products"],
            await new RoundsCatalog([Complete("2")]).ItemsAsync(other));
    }

    [Fact]
    public async Task Other_native_parameters_are_another_query_and_another_page_size_is_not()
    {
        await RunAsync([Complete("1")]);
        var query = new ProductQuery { PageSize = 7, Sort = new ProductSort(ProductSortKey.Name) };
        Task<string[]> WithAsync(ProductQuery query) => new RoundsCatalog([Complete("1")]).ItemsAsync(
            new WatchOptions { Query = query, State = new FileWatchState(Path) });

        Assert.Single(await WithAsync(query));
        Assert.Equal(2, (await WithAsync(query.WithNative("a"))).Length);
        Assert.Single(await WithAsync(query.WithNative("a")));
        Assert.Equal(2, (await WithAsync(query.WithNative("b"))).Length);
    }

    [Fact]
    public async Task Source_tells_native_parameters_apart()
    {
        var key = "a";
        var source = new FakeSource(1) { Planner = plan => plan with { NativeKey = key } };
        // The text of the parameters is the same.
        var query = new ProductQuery().WithNative("parameters");
        async Task<WatchItemKind> RunAsync() => (await FakeCatalog.CatalogOf(("a", source))
            .WatchAsync(new WatchOptions { Query = query, MaxRounds = 1, State = new FileWatchState(Path) })
            .ToListAsync())[0].Kind;

        await RunAsync();
        Assert.Equal(WatchItemKind.Listed, await RunAsync());
        key = "b";
        Assert.Equal(WatchItemKind.Restarted, await RunAsync());
    }

    [Fact]
    public async Task Registration_that_is_not_watched_keeps_its_state()
    {
        await RunAsync([Complete("1"), new Listed("b", ListingOutcome.Complete, "1")]);
        await RunAsync([new Listed("b", ListingOutcome.Complete, "1", "2")]);

        Assert.Equal(["round 1: - a/1", "round 1: a: Complete, 0 products"], await RunAsync([Complete()]));
    }

    [Fact]
    public async Task Name_in_another_case_is_the_same_registration()
    {
        await RunAsync([Complete("1")]);

        Assert.Equal(
            ["round 1: - A/1", "round 1: A: Complete, 0 products"],
            await RunAsync([new Listed("A", ListingOutcome.Complete)]));
    }

    [Fact]
    public async Task State_that_another_watch_uses_ends_the_watch_before_anything_is_read()
    {
        var held = await new FileWatchState(Path).LockAsync(TestContext.Current.CancellationToken);
        await using (held)
        {
            var catalog = new RoundsCatalog([Complete("1")]);

            await Assert.ThrowsAsync<IOException>(() => catalog.WatchAsync(Options()).ToListAsync());

            Assert.Equal(0, catalog.PagesRead);
        }
    }

    [Fact]
    public async Task State_is_released_when_the_caller_leaves()
    {
        await foreach (var item in new RoundsCatalog([Complete("1")]).WatchAsync(Options()))
        {
            Assert.NotNull(item.Report);
            break;
        }

        Assert.Single(await RunAsync([Complete("1")]));
    }

    private Task<string[]> RunAsync(params Listed[][] rounds) =>
        new RoundsCatalog(rounds).ItemsAsync(new WatchOptions { State = new FileWatchState(Path) });

    private WatchOptions Options() =>
        new() { Interval = TimeSpan.Zero, MaxRounds = 1, State = new FileWatchState(Path) };
}
