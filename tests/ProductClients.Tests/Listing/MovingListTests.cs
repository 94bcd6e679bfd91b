using ProductClients.Tests.Support;

namespace ProductClients.Tests.Listing;

/// <summary>Tests of lists that change while they are read, and of servers whose lists only seem to change.</summary>
public class MovingListTests
{
    [Fact]
    public async Task A_list_that_loses_a_product_while_it_is_read_is_truncated()
    {
        // "p0" is deleted after the first page: the other products move up, and the second page begins after "p2".
        var source = new MovingSource(
            ["p0", "p1", "p2", "p3", "p4", "p5"], ["p1", "p2", "p3", "p4", "p5"], ["p1", "p2", "p3", "p4", "p5"]);
        var listing = source.ToLister().ListAsync();

        var products = await listing.ToListAsync();

        Assert.Equal(["p0", "p1", "p3", "p4", "p5"], products.Ids());
        Assert.Equal(
            (ListingOutcome.Truncated,
                "Fake counted 6 products and then 5: the list lost products while it was read, "
                + "so a product may be missing"),
            (listing.Report.Outcome, listing.Report.Reason));
    }

    [Fact]
    public async Task A_list_that_grows_by_one_page_at_its_head_is_read_to_its_end()
    {
        var source = new MovingSource(["p0", "p1", "p2", "p3"], ["n0", "n1", "p0", "p1", "p2", "p3"]);
        var listing = source.ToLister().ListAsync();

        var products = await listing.ToListAsync();

        Assert.Equal(["p0", "p1", "p2", "p3"], products.Ids());
        Assert.Equal((2L, ListingOutcome.Truncated), (listing.Report.Duplicates, listing.Report.Outcome));
    }

    [Fact]
    public async Task A_resumed_listing_is_truncated_when_the_list_moved_after_its_token()
    {
        var first = new MovingSource(["p0", "p1", "p2", "p3"]).ToLister().ListAsync(new ProductQuery { Take = 2 });
        await first.ToListAsync();
        var rest = new MovingSource(["n0", "p0", "p1", "p2", "p3"]).ToLister().ListAsync();

        await rest.AsProducts(first.Report.ContinuationToken).ToListAsync();

        Assert.Equal(
            (ListingOutcome.Truncated,
                "Fake counted 4 products when the continuation token was made and then 5: the list has changed"),
            (rest.Report.Outcome, rest.Report.Reason));
    }

    [Fact]
    public async Task A_page_of_known_products_in_another_order_is_a_paging_anomaly()
    {
        var source = new FakeSource(100_000)
        {
            Item = static i => TestProduct.Create($"p{(i / 10 % 2 == 0 ? i % 10 : 9 - (i % 10))}"),
        };

        var error = await Assert.ThrowsAsync<ProductClientException>(
            () => source.ToLister(pageSize: 10).ListAsync().ToListAsync());

        Assert.Equal((ProductErrorCode.PagingAnomaly, 2), (error.Code, source.Requests.Count));
    }

    [Fact]
    public async Task Ten_pages_in_a_row_without_a_new_product_are_a_paging_anomaly()
    {
        // Each page after the first twenty products holds five random ones of those twenty.
        var random = new Random(7);
        var source = new FakeSource(100_000) { Item = i => TestProduct.Create($"p{(i < 20 ? i : random.Next(20))}") };

        var error = await Assert.ThrowsAsync<ProductClientException>(
            () => source.ToLister(pageSize: 5).ListAsync().ToListAsync());

        Assert.Equal(ProductErrorCode.PagingAnomaly, error.Code);
        Assert.Contains(
            "10 pages in a row have no new product; 20 products were received",
            error.Message,
            StringComparison.Ordinal);
        Assert.Equal(14, source.Requests.Count);
    }

    [Fact]
    public async Task A_resumed_page_of_known_products_is_not_counted_as_a_page_without_a_new_product()
    {
        // The list lost the products after the token. Nine pages of known products follow, and then a new one.
        var first = new ResponseSource(ResponseSource.Page(0, 5)).ToLister().ListAsync(new ProductQuery { Take = 4 });
        await first.ToListAsync();
        int[][] known = [[0], [1], [2], [3], [0, 1], [0, 2], [0, 3], [1, 2], [1, 3]];
        var pages = known.Prepend([0, 1, 2, 3]).Select(static (ids, index) =>
            new SourcePage([.. ids.Select(static id => TestProduct.Create($"p{id}"))])
            {
                Next = new SourceCursor(index + 1),
            });
        var listing = new ResponseSource([.. pages, ResponseSource.Page(9, 1)]).ToLister().ListAsync();

        var rest = await listing.AsProducts(first.Report.ContinuationToken).ToListAsync();

        Assert.Equal(["p9"], rest.Ids());
    }

    /// <summary>A source with one list for each request. The last list is used for all later requests.</summary>
    private sealed class MovingSource(params string[][] lists) : IPagedProductSource
    {
        private int _requests;

        public string Vendor => "Fake";

        public ProductCapabilities Capabilities { get; } = new();

        public PagedPlan Plan(ProductQuery query) => new(async (request, _) =>
        {
            await Task.Yield();
            var list = lists[Math.Min(_requests++, lists.Length - 1)];
            var start = (int)(request.Cursor?.Position ?? 0);
            var items = list.Skip(start).Take(request.PageSize).Select(static id => TestProduct.Create(id)).ToArray();
            return new SourcePage(items) { Next = new SourceCursor(start + items.Length), Total = list.Length };
        });

        public ProductClients.Listing.ProductLister ToLister() => new(
            "fake",
            this,
            static () => new SourceOptions { PageSize = 2 },
            TimeProvider.System,
            static _ => null);
    }
}
