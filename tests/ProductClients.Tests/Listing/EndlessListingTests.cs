using ProductClients.Tests.Support;

namespace ProductClients.Tests.Listing;

/// <summary>Tests of vendors whose pages repeat, do not advance or never end.</summary>
public class EndlessListingTests
{
    [Fact]
    public async Task A_listing_that_never_ends_fails_at_MaxPages()
    {
        var source = new FakeSource(100_000) { Total = null };

        var error = await Assert.ThrowsAsync<ProductClientException>(
            () => source.ToLister(pageSize: 1, maxPages: 7).ListAsync().ToListAsync());

        Assert.Equal((ProductErrorCode.PagingAnomaly, 7), (error.Code, source.Requests.Count));
    }

    [Fact]
    public async Task A_position_that_does_not_advance_is_a_paging_anomaly()
    {
        var source = new FakeSource(300)
        {
            Next = static next => next with { Position = Math.Min(next.Position, 100) },
        };

        var error = await Assert.ThrowsAsync<ProductClientException>(() => source.ToLister().ListAsync().ToListAsync());

        Assert.Equal(ProductErrorCode.PagingAnomaly, error.Code);
    }

    [Fact]
    public async Task A_page_that_comes_twice_is_a_paging_anomaly()
    {
        var source = new FakeSource(300) { Item = static i => TestProduct.Create($"p{i % 100}") };

        var error = await Assert.ThrowsAsync<ProductClientException>(() => source.ToLister().ListAsync().ToListAsync());

        Assert.Equal((ProductErrorCode.PagingAnomaly, 2), (error.Code, source.Requests.Count));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public async Task A_circle_of_pages_of_any_period_is_a_paging_anomaly(int period)
    {
        var source = new FakeSource(100_000) { Item = i => TestProduct.Create($"p{i % (10 * period)}") };

        var error = await Assert.ThrowsAsync<ProductClientException>(
            () => source.ToLister(pageSize: 10, readAhead: false).ListAsync().ToListAsync());

        Assert.Equal((ProductErrorCode.PagingAnomaly, period + 1), (error.Code, source.Requests.Count));
    }

    [Fact]
    public async Task A_circle_longer_than_MaxRememberedIds_is_a_paging_anomaly()
    {
        var source = new FakeSource(100_000) { Item = static i => TestProduct.Create($"p{i % 300}") };
        var listing = source.ToLister(pageSize: 10, maxRemembered: 4, readAhead: false).ListAsync();

        var error = await Assert.ThrowsAsync<ProductClientException>(() => listing.ToListAsync());

        Assert.Equal(ProductErrorCode.PagingAnomaly, error.Code);
        Assert.InRange(source.Requests.Count, 31, 93);
    }
}
