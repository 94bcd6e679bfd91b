using static ProductClients.Tests.Changes.RoundsCatalog;

namespace ProductClients.Tests.Changes;

/// <summary>Tests of what a watch returns for each outcome of a listing.</summary>
public class WatchTests
{
    [Fact]
    public async Task First_complete_listing_is_the_baseline() => Assert.Equal(
        ["round 1: a: Complete, 2 products", "round 2: + a/3 3", "round 2: a: Complete, 3 products"],
        await ItemsAsync([Complete("1", "2")], [Complete("1", "2", "3")]));

    [Fact]
    public async Task Products_of_the_first_listing_are_added_when_the_option_says_so() => Assert.Equal(
        ["round 1: + a/1 1", "round 1: a: Complete, 1 products", "round 2: a: Complete, 1 products"],
        await new RoundsCatalog([Complete("1")], [Complete("1")])
            .ItemsAsync(new WatchOptions { IncludesExisting = true }));

    [Fact]
    public async Task Change_names_the_fields_and_a_removal_the_id() => Assert.Equal(
        ["round 2: ~ a/1 new: Name", "round 2: - a/2", "round 2: a: Complete, 1 products"],
        (await ItemsAsync([Complete("1", "2")], [Complete("1=new")]))[1..]);

    [Fact]
    public async Task Changes_before_a_failure_are_returned_once_and_nothing_counts_as_removed() => Assert.Equal(
        [
            "round 2: ~ a/1 new: Name", "round 2: + a/4 4", "round 2: a: Failed, 2 products (a is down)",
            "round 3: ~ a/3 new: Name", "round 3: - a/2", "round 3: a: Complete, 3 products",
        ],
        (await ItemsAsync(
            [Complete("1", "2", "3")], [Failed("1=new", "4")], [Complete("1=new", "3=new", "4")]))[1..]);

    [Fact]
    public async Task Failure_is_an_item_with_the_error()
    {
        var items = new List<WatchItem>();
        await foreach (var item in new RoundsCatalog([Failed(), new Listed("b", ListingOutcome.Complete, "1")])
            .WatchAsync(new WatchOptions { MaxRounds = 1 }))
        {
            items.Add(item);
        }

        Assert.Equal(
            [(WatchItemKind.Failed, "a"), (WatchItemKind.Listed, "b")],
            items.Select(static item => (item.Kind, item.Registration)));
        Assert.Same(Down, items[0].Report!.Error);
    }

    [Theory]
    [InlineData(ListingOutcome.Truncated)]
    [InlineData(ListingOutcome.Failed)]
    [InlineData(ListingOutcome.Skipped)]
    [InlineData(ListingOutcome.Pending)]
    public async Task Nothing_is_removed_unless_the_listing_is_complete(ListingOutcome outcome)
    {
        var items = await ItemsAsync(
            [Complete("1", "2")], [new Listed("a", outcome)], [new Listed("a", outcome, "2")], [Complete("1", "2")]);

        Assert.DoesNotContain(items, static item => item.Contains("- a", StringComparison.Ordinal));
        Assert.DoesNotContain(items, static item => item.Contains("+ a", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Product_that_failed_listings_do_not_return_is_removed_by_the_next_complete_one() => Assert.Equal(
        ["round 4: - a/1", "round 4: a: Complete, 1 products"],
        (await ItemsAsync([Complete("1", "2")], [Failed("2")], [Failed("1")], [Complete("2")]))[3..]);

    [Fact]
    public async Task Failed_first_listing_is_a_part_of_the_baseline() => Assert.Equal(
        [
            "round 1: a: Failed, 1 products (a is down)", "round 2: ~ a/1 new: Name",
            "round 2: a: Complete, 2 products", "round 3: + a/3 3", "round 3: a: Complete, 3 products",
        ],
        await ItemsAsync([Failed("1")], [Complete("1=new", "2")], [Complete("1=new", "2", "3")]));

    [Fact]
    public async Task Watch_bypasses_a_cache_and_does_not_sort()
    {
        var catalog = new RoundsCatalog([Complete("1")]);
        var sort = new ProductSort(ProductSortKey.Name);

        await catalog.ItemsAsync(new WatchOptions { Query = new ProductQuery { Name = "1", Sort = sort } });

        Assert.Equal(new ProductQuery { Name = "1", CacheMode = CacheMode.Bypass }, catalog.Query);
    }

    [Fact]
    public async Task First_of_several_products_with_one_id_counts() => Assert.Equal(
        ["round 3: ~ a/1 y: Name", "round 3: a: Complete, 2 products"],
        (await ItemsAsync([Complete("1=x", "1=y")], [Complete("1=x", "1=z")], [Complete("1=y", "1=x")]))[2..]);

    [Fact]
    public async Task Same_id_of_two_registrations_is_two_products() => Assert.Equal(
        ["round 2: - a/1", "round 2: a: Complete, 0 products", "round 2: b: Complete, 1 products"],
        (await ItemsAsync(
            [Complete("1"), new Listed("b", ListingOutcome.Complete, "1")],
            [Complete(), new Listed("b", ListingOutcome.Complete, "1")]))[2..]);
}
