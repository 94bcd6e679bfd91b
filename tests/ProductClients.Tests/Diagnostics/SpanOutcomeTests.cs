using System.Diagnostics;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Diagnostics;

/// <summary>The span of a listing has the outcome of the listing.</summary>
public class SpanOutcomeTests
{
    [Fact]
    public async Task Failed_listing_has_an_error_span_with_its_status()
    {
        using var observed = new Observed();
        await using var app = await observed.StartAsync(settings: ("SecretKey", "not-the-secret"));

        await Assert.ThrowsAsync<ProductClientException>(
            () => app.Lister("ncp" + observed.Suffix).ListAsync().ToListAsync());

        Assert.Equal(
            (ActivityStatusCode.Error, "failed", "401"),
            (observed.Listing.Status,
                observed.Listing.GetTagItem("productclients.outcome"),
                observed.Listing.GetTagItem("error.type")));
    }

    [Fact]
    public async Task Listing_span_is_truncated_when_the_caller_stops()
    {
        using var observed = new Observed();
        var lister = new FakeSource(10).ToLister("fake" + observed.Suffix);

        await foreach (var product in lister.ListAsync())
        {
            break;
        }

        Assert.Equal(
            ("truncated", "the caller stopped", 1L),
            (observed.Listing.GetTagItem("productclients.outcome"),
                observed.Listing.GetTagItem("productclients.reason"),
                observed.Listing.GetTagItem("productclients.products")));
    }

    [Fact]
    public async Task Listing_span_is_truncated_when_the_caller_stops_at_the_end_of_a_page()
    {
        using var observed = new Observed();
        var lister = new FakeSource(10).ToLister("fake" + observed.Suffix, pageSize: 1);

        await foreach (var product in lister.ListAsync())
        {
            break;
        }

        Assert.Equal("truncated", observed.Listing.GetTagItem("productclients.outcome"));
    }

    [Fact]
    public async Task Cancelled_listing_ends_its_span()
    {
        using var observed = new Observed();
        using var cancel = new CancellationTokenSource();
        var lister = new FakeSource(10).ToLister("fake" + observed.Suffix, pageSize: 1);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var product in lister.ListAsync(cancellationToken: cancel.Token))
            {
                await cancel.CancelAsync();
            }
        });

        Assert.Equal("cancelled", observed.Listing.GetTagItem("productclients.reason"));
    }

    [Fact]
    public async Task Listing_of_pages_from_the_app_has_no_span()
    {
        using var observed = new Observed();

        await ProductListing.FromPages([], "fake" + observed.Suffix).ToListAsync();

        Assert.Empty(observed.Spans);
    }
}
