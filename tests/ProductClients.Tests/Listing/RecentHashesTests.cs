using ProductClients.Listing;

namespace ProductClients.Tests.Listing;

public sealed class RecentHashesTests
{
    // Few different hashes with the same low bits, so that many share a slot and many come again.
    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 5)]
    [InlineData(7, 20)]
    [InlineData(16, 40)]
    [InlineData(100, 150)]
    [InlineData(300, 1_000)]
    public void Set_holds_the_latest_hashes(int capacity, int different)
    {
        var random = new Random(capacity);
        var hashes = new RecentHashes(capacity);
        var expected = new List<UInt128>();
        for (var i = 0; i < 4 * different; i++)
        {
            var number = random.Next(different);
            var hash = new UInt128((ulong)number, (ulong)(number % 5 * 0x40));
            hashes.Add(hash);
            if (!expected.Contains(hash))
            {
                expected.Add(hash);
                expected.RemoveRange(0, Math.Max(0, expected.Count - capacity));
            }

            if (different <= 200 || i % 500 == 0)
            {
                var known = Enumerable.Range(0, different)
                    .Select(static number => new UInt128((ulong)number, (ulong)(number % 5 * 0x40)))
                    .Where(hashes.Contains);
                Assert.Equal(expected.Order(), known.Order());
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData(-1L)]
    [InlineData(0L)]
    [InlineData(1L)]
    [InlineData(3L)]
    [InlineData(long.MaxValue)]
    public void Total_of_the_vendor_changes_no_result(long? total)
    {
        var hashes = new RecentHashes(capacity: 1_000_000);
        hashes.AddRange([1, 2, 3], total);
        hashes.AddRange([.. Enumerable.Range(4, 100).Select(static i => (UInt128)i)], total);

        Assert.All(Enumerable.Range(1, 103), i => Assert.True(hashes.Contains((UInt128)i)));
        Assert.False(hashes.Contains(0));
        Assert.False(hashes.Contains(104));
    }

    [Fact]
    public void Few_hashes_take_little_memory_whatever_the_capacity()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var hashes = new RecentHashes(capacity: 1_000_000);
        hashes.Add(1);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000);
    }

    [Fact]
    public void Memory_for_the_total_of_the_vendor_is_taken_once()
    {
        var hashes = new RecentHashes(capacity: 1_000_000);
        List<UInt128> rest = [.. Enumerable.Range(4, 9_000).Select(static i => (UInt128)i)];
        hashes.AddRange([1, 2, 3], expected: 10_000);
        var before = GC.GetAllocatedBytesForCurrentThread();

        hashes.AddRange(rest, expected: 10_000);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000);
    }
}
