using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Caching.Tests.Support;

namespace ProductClients.Caching.Tests;

/// <summary>A cache that fails never fails a listing.</summary>
public sealed class CacheFailureTests
{
    [Fact]
    public async Task Vendor_is_listed_when_the_cache_fails_and_one_message_says_why()
    {
        await using var app = new CachedShop(
            services: static services => services.AddSingleton<HybridCache, BrokenCache>());

        for (var i = 1; i <= 3; i++)
        {
            var result = await app.ListAsync();
            Assert.Equal(
                (ListingOutcome.Complete, 3, i),
                (result.Report.Outcome, result.Products.Count, app.Shop.Requests));
        }

        Assert.Contains("the cache is broken", Assert.Single(app.Log.Of("CacheFailed")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Second_level_that_is_down_is_logged_once_until_it_works_again()
    {
        var store = new SharedStore { Failure = new InvalidOperationException("no connection") };
        await using var app = new CachedShop(services: services => services.AddSingleton<IDistributedCache>(store));
        var refresh = new ProductQuery { CacheMode = CacheMode.Refresh };

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(3, (await app.ListAsync(refresh)).Products.Count);
            app.Time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(
            [
                "CacheFailed: The cache of listings failed at reading, and vendors are listed until it works again: "
                    + "InvalidOperationException: no connection",
                "CacheFailed: The cache of listings failed at writing, and vendors are listed until it works again: "
                    + "InvalidOperationException: no connection",
            ],
            app.Log.Of("CacheFailed").Order());
        // The memory of the process still works.
        Assert.True((await app.ListAsync()).Report.ServedFromCache);

        store.Failure = null;
        await app.ListAsync(refresh);
        await app.ListAsync(new ProductQuery { Tag = "another entry" });
        Assert.Equal(2, app.Log.Of("CacheWorks").Count);
        Assert.Equal(2, app.Log.Of("CacheFailed").Count);
    }

    [Fact]
    public async Task Vendor_is_listed_when_the_second_level_is_slow()
    {
        var store = new SharedStore();
        await using var app = new CachedShop(services: services => services.AddSingleton<IDistributedCache>(store));
        await app.ListAsync();
        var gate = new TaskCompletionSource();
        store.Gate = gate.Task;

        var listing = app.ListAsync(new ProductQuery { Ids = ["p1"] });
        await app.Time.AdvanceUntilAsync(listing, TimeSpan.FromSeconds(1));

        var result = await listing;
        Assert.Equal((ListingOutcome.Complete, 1), (result.Report.Outcome, result.Products.Count));
        Assert.Equal(2, app.Log.Of("CacheFailed").Count);
        Assert.All(
            app.Log.Of("CacheFailed"), static line => Assert.Contains("CacheTimeout", line, StringComparison.Ordinal));
        gate.SetResult();
    }

    [Fact]
    public async Task Second_level_that_stays_slow_is_one_outage()
    {
        var store = new SharedStore();
        await using var app = new CachedShop(services: services => services.AddSingleton<IDistributedCache>(store));
        await app.ListAsync();
        foreach (var id in (string[])["p1", "p2"])
        {
            var gate = new TaskCompletionSource();
            store.Gate = gate.Task;
            var listing = app.ListAsync(new ProductQuery { Ids = [id] });
            await app.Time.AdvanceUntilAsync(listing, TimeSpan.FromSeconds(1));
            await listing;
            // What the listing did not wait for completes too late.
            gate.SetResult();
        }

        var messages = app.Log.Of("CacheFailed");
        Assert.Single(messages, static line => line.Contains("at reading", StringComparison.Ordinal));
        Assert.Single(messages, static line => line.Contains("at writing", StringComparison.Ordinal));
        Assert.Empty(app.Log.Of("CacheWorks"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(60)]
    [InlineData(200)]
    [InlineData(-20)]
    [InlineData(-1)]
    public async Task Damaged_entry_is_listed_again_and_replaced(int position)
    {
        var store = new SharedStore();
        await using var first = new CachedShop(services: services => services.AddSingleton<IDistributedCache>(store));
        await first.ListAsync();
        var bytes = store.Entries[await first.KeyAsync()];
        bytes[position < 0 ? bytes.Length + position : position] ^= 1;
        await using var second = new CachedShop(
            first.Shop, services: services => services.AddSingleton<IDistributedCache>(store));

        var result = await second.ListAsync();

        Assert.Equal(
            (ListingOutcome.Complete, 3, 2, false),
            (result.Report.Outcome, result.Products.Count, first.Shop.Requests, result.Report.ServedFromCache));
        Assert.Equal(["name of p0", "name of p1", "name of p2"], result.Products.Select(static p => p.Name));
        await using var third = new CachedShop(
            first.Shop, services: services => services.AddSingleton<IDistributedCache>(store));
        Assert.True((await third.ListAsync()).Report.ServedFromCache);
    }

    [Fact]
    public async Task Entry_of_another_version_is_not_read()
    {
        var bytes = new System.Buffers.ArrayBufferWriter<byte>();
        CachedListingFormat.Write(new CachedListing(DateTimeOffset.UnixEpoch, 0, "{}"u8.ToArray(), []), bytes);
        var other = bytes.WrittenSpan.ToArray();
        other[3]++;

        var error = Assert.Throws<InvalidDataException>(() => CachedListingFormat.Read(other));

        Assert.Equal("the entry has version 2, and this library reads version 1", error.Message);
        await using var app = new CachedShop();
        Assert.Contains(":1-", await app.KeyAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void Entry_with_an_impossible_number_of_pages_is_not_read(int pages)
    {
        var bytes = new System.Buffers.ArrayBufferWriter<byte>();
        CachedListingFormat.Write(new CachedListing(DateTimeOffset.UnixEpoch, 0, "{}"u8.ToArray(), []), bytes);
        var other = bytes.WrittenSpan.ToArray();
        BitConverter.TryWriteBytes(other.AsSpan(16), pages);
        System.Security.Cryptography.SHA256.HashData(other.AsSpan(..^8)).AsSpan(..8).CopyTo(other.AsSpan(^8..));

        var error = Assert.Throws<InvalidDataException>(() => CachedListingFormat.Read(other));

        Assert.Equal("the entry is damaged: its number of pages is wrong", error.Message);
    }
}
