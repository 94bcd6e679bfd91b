using ProductClients.Listing;

namespace ProductClients.Tests.Listing;

/// <summary>Tests of the bounded memory of a listing: its recent hashes and its history of pages.</summary>
public class PageHistoryTests
{
    [Fact]
    public void The_oldest_hash_is_forgotten_first_when_the_capacity_is_exceeded()
    {
        var hashes = new RecentHashes(capacity: 3);
        foreach (var hash in new UInt128[] { 1, 2, 3, 1, 4 })
        {
            hashes.Add(hash);
        }

        // Adding 1 again does not make it newer.
        Assert.Equal("false true true true", Known(hashes, 1, 2, 3, 4));
    }

    [Fact]
    public void A_recent_page_is_known()
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
    public void A_circle_longer_than_the_capacity_is_found_within_four_rounds(int period)
    {
        var history = new PageHistory(capacity: 1);

        var found = Enumerable.Range(0, 4 * period).First(i => history.Add((UInt128)(i % period) + 1));

        Assert.InRange(found, period, 4 * period);
    }

    [Fact]
    public void A_circle_that_begins_after_other_pages_is_found()
    {
        var history = new PageHistory(capacity: 1);
        var pages = Enumerable.Range(0, 1_000).Select(static i => (UInt128)(i < 10 ? i : 10 + (i % 7)));

        Assert.Contains(pages, history.Add);
    }

    [Fact]
    public void A_first_page_with_the_hash_zero_is_new() => Assert.False(new PageHistory(capacity: 1).Add(0));

    [Fact]
    public void Different_pages_are_not_a_circle()
    {
        var history = new PageHistory(capacity: 2);

        Assert.DoesNotContain(Enumerable.Range(1, 1_000), i => history.Add((UInt128)i));
    }

    private static string Known(RecentHashes hashes, params UInt128[] all) =>
        string.Join(' ', all.Select(hash => hashes.Contains(hash) ? "true" : "false"));
}
