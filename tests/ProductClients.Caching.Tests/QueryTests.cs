using ProductClients.Caching.Tests.Support;

namespace ProductClients.Caching.Tests;

/// <summary>Queries of a cached listing: filters, sort, take, page size and continuation tokens.</summary>
public sealed class QueryTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_query_has_an_entry_of_its_own()
    {
        await using var app = new CachedShop();
        ProductQuery[] queries =
        [
            new(), new() { Ids = ["p1"] }, new() { Name = "name of p1" }, new() { NameContains = "P1" },
            new() { Statuses = [ProductStatus.Active] }, new() { Tag = "a" }, new() { Category = "a" },
            new() { CreatedFrom = DateTimeOffset.UnixEpoch }, new() { UpdatedTo = DateTimeOffset.UnixEpoch },
            new() { Sort = new ProductSort(ProductSortKey.Name) },
            new() { Sort = new ProductSort(ProductSortKey.Name, Descending: true) }, new() { PageSize = 7 },
        ];

        var first = new List<string[]>();
        foreach (var query in queries)
        {
            first.Add(Ids(await app.ListAsync(query)));
        }

        Assert.Equal(queries.Length, app.Shop.Requests);
        for (var i = 0; i < queries.Length; i++)
        {
            var again = await app.ListAsync(queries[i]);
            Assert.True(again.Report.ServedFromCache);
            Assert.Equal(first[i], Ids(again));
        }

        Assert.Equal(["p2", "p1", "p0"], first[10]);
        Assert.Equal(["p1"], first[1]);
        Assert.Equal(queries.Length, app.Shop.Requests);
    }

    [Fact]
    public async Task Query_with_the_same_values_has_the_same_entry()
    {
        await using var app = new CachedShop();
        await app.ListAsync(new ProductQuery { Ids = ["p1", "p0"] });

        var again = await app.ListAsync(new ProductQuery { Ids = ["p0", "p1", "p1"], CacheMode = CacheMode.Default });

        Assert.True(again.Report.ServedFromCache);
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(10, null)]
    [InlineData(14, null)]
    [InlineData(25, null)]
    [InlineData(26, null)]
    [InlineData(2, "3")]
    [InlineData(3, "3")]
    [InlineData(11, "p1")]
    public async Task Take_of_an_entry_has_the_report_and_the_token_of_the_vendors_listing(int take, string? name)
    {
        await using var app = new CachedShop(new Shop(products: 25, pageCap: 10));
        var all = new ProductQuery { NameContains = name };
        var query = all with { Take = take };
        var direct = await app.ListAsync(query with { CacheMode = CacheMode.Bypass });
        await app.ListAsync(all);
        var before = app.Shop.Requests;

        var cached = await app.ListAsync(query);

        Assert.Equal((before, true), (app.Shop.Requests, cached.Report.ServedFromCache));
        Assert.Equal(Ids(direct), Ids(cached));
        Assert.Equal(Describe(direct.Report), Describe(cached.Report));
    }

    [Fact]
    public async Task Take_without_an_entry_requests_no_more_pages_and_stores_nothing()
    {
        await using var app = new CachedShop(new Shop(products: 1_000, pageCap: 10));

        await app.ListAsync(new ProductQuery { Take = 5 });
        var again = await app.ListAsync(new ProductQuery { Take = 5 });

        Assert.Equal((2, false), (app.Shop.Requests, again.Report.ServedFromCache));
    }

    [Fact]
    public async Task Pages_of_an_entry_are_the_pages_of_the_vendor_with_their_tokens()
    {
        await using var app = new CachedShop(new Shop(products: 25, pageCap: 10));
        await app.ListAsync();
        var query = new ProductQuery { CacheMode = CacheMode.Bypass };

        var direct = await app.Lister.ListAsync(query).AsPages().CollectAsync(Cancellation);
        var cached = await app.Lister.ListAsync().AsPages().CollectAsync(Cancellation);

        Assert.Equal([10, 10, 5], cached.Select(static page => page.Items.Count));
        Assert.Equal(
            direct.Select(static page => (page.ContinuationToken, page.TotalCount, page.RequestId)),
            cached.Select(static page => (page.ContinuationToken, page.TotalCount, page.RequestId)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Listing_continues_after_each_product_of_an_entry(bool isFiltered)
    {
        await using var app = new CachedShop(new Shop(products: 25, pageCap: 10));
        var query = new ProductQuery { NameContains = isFiltered ? "p1" : null };
        var all = Ids(await app.ListAsync(query));
        for (var left = 1; left < all.Length; left++)
        {
            var listing = app.Lister.ListAsync(query);
            var taken = new List<string>();
            await foreach (var product in listing.WithCancellation(Cancellation))
            {
                taken.Add(product.Id);
                if (taken.Count == left)
                {
                    break;
                }
            }

            var rest = await app.Lister.ListAsync(query).AsProducts(listing.Report.ContinuationToken)
                .CollectAsync(Cancellation);

            Assert.True(listing.Report.ServedFromCache);
            Assert.Equal(all, taken.Concat(rest.Select(static product => product.Id)));
        }
    }

    [Fact]
    public async Task Listing_from_a_token_is_that_of_the_vendor()
    {
        await using var app = new CachedShop(new Shop(products: 25, pageCap: 10));
        var pages = await app.Lister.ListAsync().AsPages().CollectAsync(Cancellation);
        var before = app.Shop.Requests;
        var listing = app.Lister.ListAsync();

        var rest = await listing.AsProducts(pages[0].ContinuationToken).CollectAsync(Cancellation);

        Assert.Equal((15, 2), (rest.Count, app.Shop.Requests - before));
        Assert.Equal(
            (10L, 15L, false, ListingOutcome.Complete),
            (listing.Report.ReceivedBefore, listing.Report.Received, listing.Report.ServedFromCache,
                listing.Report.Outcome));
    }

    [Fact]
    public async Task Token_of_another_query_is_refused_at_once()
    {
        await using var app = new CachedShop(new Shop(products: 25, pageCap: 10));
        var pages = await app.Lister.ListAsync().AsPages().CollectAsync(Cancellation);

        Assert.Throws<ArgumentException>(
            () => { app.Lister.ListAsync(new ProductQuery { Tag = "a" }).AsPages(pages[0].ContinuationToken); });
    }

    [Fact]
    public async Task Contradictory_query_is_refused_at_once()
    {
        await using var app = new CachedShop();

        Assert.Throws<ArgumentException>(() => { app.Lister.ListAsync(new ProductQuery { Take = 0 }); });
        Assert.Throws<ArgumentException>(
            () => { app.Lister.ListAsync(new ProductQuery { CacheMode = (CacheMode)3 }); });
    }

    [Fact]
    public async Task Report_of_an_entry_is_that_of_the_vendors_listing()
    {
        await using var app = new CachedShop(new Shop(products: 25, pageCap: 10));
        var query = new ProductQuery { NameContains = "p1", Sort = new ProductSort(ProductSortKey.Created) };
        var first = await app.ListAsync(query);

        var cached = await app.ListAsync(query);

        Assert.True(cached.Report.ServedFromCache);
        Assert.Equal(Describe(first.Report), Describe(cached.Report));
    }

    private static string[] Ids(ListingResult result) => [.. result.Products.Select(static product => product.Id)];

    private static object Describe(ListingReport report) => (
        (report.Registration, report.Vendor, report.Outcome, report.Reason, report.EndedByTake, report.Products),
        (report.Received, report.ReceivedBefore, report.Duplicates, report.Total, report.ContinuationToken),
        (report.Pages, string.Join(' ', report.Pushed), string.Join(' ', report.Local),
            string.Join(' ', report.Notes)));
}
