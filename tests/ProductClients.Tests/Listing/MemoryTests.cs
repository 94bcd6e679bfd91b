using ProductClients.Listing;

namespace ProductClients.Tests.Listing;

/// <summary>What a listing remembers of what came, and for how long.</summary>
public class MemoryTests
{
    [Fact]
    public void As_many_hashes_as_there_is_room_for_are_known_the_oldest_is_forgotten_first()
    {
        var hashes = new RecentHashes(capacity: 3);
        foreach (var hash in new UInt128[] { 1, 2, 3, 1, 4 })
        {
            hashes.Add(hash);
        }

        // That 1 came again does not make it younger.
        Assert.Equal("false true true true", Known(hashes, 1, 2, 3, 4));
    }

    [Fact]
    public void A_page_that_came_lately_is_known()
    {
        var history = new PageHistory(capacity: 2);

        Assert.False(history.Add(1));
        Assert.False(history.Add(2));
        Assert.True(history.Add(1));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(100)]
    public void A_circle_longer_than_the_memory_is_found_before_four_rounds(int period)
    {
        var history = new PageHistory(capacity: 1);

        var found = Enumerable.Range(0, 4 * period).First(i => history.Add((UInt128)(i % period) + 1));

        Assert.InRange(found, period, 4 * period);
    }

    [Fact]
    public void A_circle_that_begins_after_some_pages_is_found_too()
    {
        var history = new PageHistory(capacity: 1);
        var pages = Enumerable.Range(0, 1_000).Select(static i => (UInt128)(i < 10 ? i : 10 + (i % 7)));

        Assert.Contains(pages, history.Add);
    }

    [Fact]
    public void A_page_whose_hash_is_nothing_may_be_the_first() => Assert.False(new PageHistory(capacity: 1).Add(0));

    [Fact]
    public void Pages_that_differ_are_no_circle()
    {
        var history = new PageHistory(capacity: 2);

        Assert.DoesNotContain(Enumerable.Range(1, 1_000), i => history.Add((UInt128)i));
    }

    [Fact]
    public void Hashes_differ_by_order_and_length()
    {
        UInt128[] all =
        [
            Hash128.Of("ab"), Hash128.Of("ba"), Hash128.Of("a"), Hash128.Of(""),
            Hash128.Of([1, 2]), Hash128.Of([2, 1]), Hash128.Of([1]),
        ];

        Assert.Equal(all.Length, all.Distinct().Count());
    }

    private static string Known(RecentHashes hashes, params UInt128[] all) =>
        string.Join(' ', all.Select(hash => hashes.Contains(hash) ? "true" : "false"));
}
