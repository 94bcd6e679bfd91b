using ProductClients.Tests.Support;

namespace ProductClients.Tests.Listing;

public class ContinuationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(10)]
    [InlineData(13)]
    public async Task A_listing_taken_in_parts_equals_the_complete_listing(int take)
    {
        var all = new List<Product>();
        string? token = null;
        var report = new ListingReport { Registration = "fake", Vendor = "Fake" };
        do
        {
            // Each part has a new source and lister, as in another process.
            var listing = new FakeSource(53).ToLister(pageSize: 10)
                .ListAsync(new ProductQuery { Take = take });
            foreach (var page in await listing.AsPages(token).ToListAsync())
            {
                all.AddRange(page.Items);
            }

            report = listing.Report;
            token = report.ContinuationToken;
        }
        while (token is not null);

        Assert.Equal(Enumerable.Range(0, 53).Select(static i => $"p{i}"), all.Ids());
        Assert.Equal(
            (ListingOutcome.Complete, 53L), (report.Outcome, report.ReceivedBefore + report.Received));
    }

    [Fact]
    public async Task A_filtered_listing_taken_in_parts_equals_the_complete_listing()
    {
        var query = new ProductQuery { NameContains = "3", Take = 2 };
        var all = new List<Product>();
        string? token = null;
        do
        {
            var listing = new FakeSource(53).ToLister(pageSize: 10).ListAsync(query);
            foreach (var page in await listing.AsPages(token).ToListAsync())
            {
                all.AddRange(page.Items);
            }

            token = listing.Report.ContinuationToken;
        }
        while (token is not null);

        Assert.Equal(["p3", "p13", "p23", .. Enumerable.Range(30, 10).Select(static i => $"p{i}"), "p43"], all.Ids());
    }

    [Fact]
    public async Task Every_page_has_the_token_of_its_end()
    {
        var pages = await new FakeSource(25).ToLister(pageSize: 10)
            .ListAsync().AsPages().ToListAsync();
        var returned = 0;
        foreach (var page in pages)
        {
            returned += page.Items.Count;
            if (page.ContinuationToken is { } token)
            {
                var rest = await RestAsync(token);
                Assert.Equal($"p{returned}", rest[0].Id);
                Assert.Equal(25 - returned, rest.Count);
            }
        }

        Assert.Null(pages[^1].ContinuationToken);

        static async Task<List<Product>> RestAsync(string token)
        {
            var rest = await new FakeSource(25).ToLister().ListAsync().AsPages(token).ToListAsync();
            return [.. rest.SelectMany(static page => page.Items)];
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(24)]
    public async Task A_listing_continues_after_the_product_at_which_the_caller_stopped(int count)
    {
        var listing = new FakeSource(25).ToLister(pageSize: 10).ListAsync();
        var returned = 0;
        await foreach (var unused in listing)
        {
            if (++returned == count)
            {
                break;
            }
        }

        var rest = await new FakeSource(25).ToLister(pageSize: 10).ListAsync()
            .AsPages(listing.Report.ContinuationToken).ToListAsync();

        Assert.Equal(
            Enumerable.Range(count, 25 - count).Select(static i => $"p{i}"),
            rest.SelectMany(static page => page.Items).Ids());
    }

    [Fact]
    public async Task A_failed_listing_continues_after_its_last_product()
    {
        var down = new ProductClientException("down") { Code = ProductErrorCode.Unavailable };
        var listing = new FakeSource(25) { Failures = { [2] = down } }.ToLister(pageSize: 10).ListAsync();
        await Assert.ThrowsAsync<ProductClientException>(() => listing.ToListAsync());

        var rest = await new FakeSource(25).ToLister(pageSize: 10).ListAsync()
            .AsPages(listing.Report.ContinuationToken).ToListAsync();

        Assert.Equal(["p20", "p21", "p22", "p23", "p24"], rest.SelectMany(static page => page.Items).Ids());
    }

    [Fact]
    public async Task A_resumed_listing_requests_only_the_rest_in_the_page_size_of_the_token()
    {
        var token = await TokenAsync(new ProductQuery { Take = 10, PageSize = 5 });
        var source = new FakeSource(25);

        await source.ToLister(pageSize: 100).ListAsync(new ProductQuery { PageSize = 50 }).AsPages(token).ToListAsync();

        Assert.Equal(
            [(10L, 5), (15L, 5), (20L, 5)],
            source.Requests.Select(static request => (request.Cursor!.Value.Position, request.PageSize)));
    }

    [Fact]
    public async Task A_token_is_valid_when_the_query_has_the_same_ids_in_another_order()
    {
        var token = await TokenAsync(new ProductQuery { Ids = ["p1", "p2", "p3"], Take = 1 });

        var rest = await new FakeSource(25).ToLister().ListAsync(new ProductQuery { Ids = ["p3", "p1", "p2", "p1"] })
            .AsPages(token).ToListAsync();

        Assert.Equal(["p2", "p3"], rest.SelectMany(static page => page.Items).Ids());
    }

    [Fact]
    public async Task An_array_has_no_token_and_accepts_none()
    {
        var array = new FakeStream(25);
        var listing = array.ToLister().ListAsync(new ProductQuery { Take = 3 });
        await listing.ToListAsync();

        Assert.Null(listing.Report.ContinuationToken);
        Assert.StartsWith(
            "fake: Fake responds with one array",
            MessageOf("AAAA", array.ToLister().ListAsync()),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sorted_listing_has_no_token_and_accepts_none()
    {
        var query = new ProductQuery { Sort = new ProductSort(ProductSortKey.Name), Take = 3 };
        var listing = new FakeSource(25).ToLister().ListAsync(query);
        await listing.ToListAsync();

        Assert.Null(listing.Report.ContinuationToken);
        Assert.StartsWith(
            "fake: a sorted listing",
            MessageOf("AAAA", new FakeSource(25).ToLister().ListAsync(query)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_vendors_page_token_is_part_of_the_continuation_token()
    {
        static SourceCursor? WithPageToken(SourceCursor next) => next with { Token = $"after {next.Position}" };
        var listing = new FakeSource(25) { Next = WithPageToken }.ToLister(pageSize: 10)
            .ListAsync(new ProductQuery { Take = 10 });
        await listing.ToListAsync();
        var source = new FakeSource(25) { Next = WithPageToken };

        await source.ToLister().ListAsync().AsPages(listing.Report.ContinuationToken).ToListAsync();

        Assert.Equal(new SourceCursor(10, "after 10"), source.Requests[0].Cursor);
    }

    [Fact]
    public async Task A_list_shorter_than_the_position_of_the_token_is_reported_with_both_counts()
    {
        var token = await TokenAsync(new ProductQuery { Take = 23, PageSize = 10 });
        var listing = new FakeSource(5).ToLister().ListAsync();

        var rest = await listing.AsPages(token).ToListAsync();

        Assert.Empty(rest.SelectMany(static page => page.Items));
        Assert.Equal("Fake counts 5 products, but 23 came", listing.Report.Reason);
    }

    [Fact]
    public async Task A_resumed_listing_that_fails_at_once_keeps_its_token()
    {
        var token = await TokenAsync(new ProductQuery { Take = 3 });
        var down = new ProductClientException("down") { Code = ProductErrorCode.Unavailable };
        var listing = new FakeSource(25) { Failures = { [0] = down } }.ToLister().ListAsync();

        await Assert.ThrowsAsync<ProductClientException>(() => listing.AsProducts(token).ToListAsync());

        Assert.Equal(token, listing.Report.ContinuationToken);
    }

    [Fact]
    public async Task Products_after_a_token_are_counted_one_by_one()
    {
        var token = await TokenAsync(new ProductQuery { Take = 3 });
        var listing = new FakeSource(25).ToLister().ListAsync();
        await foreach (var product in listing.AsProducts(token))
        {
            if (product.Id == "p5")
            {
                break;
            }
        }

        var rest = await new FakeSource(25).ToLister().ListAsync()
            .AsProducts(listing.Report.ContinuationToken).ToListAsync();

        Assert.Equal((3L, "p6"), (listing.Report.Products, rest[0].Id));
    }

    private static async Task<string> TokenAsync(ProductQuery query)
    {
        var listing = new FakeSource(25).ToLister().ListAsync(query);
        await listing.ToListAsync();
        return listing.Report.ContinuationToken!;
    }

    private static string MessageOf(string token, ProductListing listing) =>
        Assert.Throws<ArgumentException>("continuationToken", () => listing.AsPages(token)).Message;
}
