using ProductClients.Tests.Support;
using static ProductClients.Tests.Catalog.FakeCatalog;

namespace ProductClients.Tests.Catalog;

/// <summary>Tests of the products and the report of a catalog.</summary>
public class CatalogTests
{
    [Theory]
    [InlineData(266, 256, ListingOutcome.Truncated)]
    [InlineData(270, 260, ListingOutcome.Complete)]
    public async Task A_sorted_catalog_with_take_reports_a_listing_complete_only_when_all_its_products_were_returned(
        int take, long returned, ListingOutcome outcome)
    {
        var (first, last) = (
            new FakeSource(260) { Item = static i => TestProduct.Create($"p{i:000}", "a") },
            new FakeSource(10) { Item = static i => TestProduct.Create($"p00{i}", "b") });
        var query = new ProductQuery { Sort = new ProductSort(ProductSortKey.Name), Take = take };

        var result = await CatalogOf(("a", first), ("b", last)).ListAsync(query).ToResultAsync();

        var reports = result.Report.Registrations;
        Assert.Equal((returned, outcome), (reports[0].Products, reports[0].Outcome));
        Assert.Equal((10L, ListingOutcome.Complete), (reports[1].Products, reports[1].Outcome));
    }

    [Fact]
    public async Task Every_registration_is_listed()
    {
        var products = await CatalogOf(Source("a", 150), Source("b", 20)).ListAsync().ToListAsync();

        Assert.Equal((150, 20), (CountOf(products, "a"), CountOf(products, "b")));
    }

    [Fact]
    public async Task Only_the_named_registrations_are_listed_ignoring_case()
    {
        var result = await CatalogOf(Source("a", 1), Source("b", 1))
            .ListAsync(options: new() { Registrations = ["B"] }).ToResultAsync();

        Assert.Equal(["b"], result.Report.Registrations.Select(static p => p.Registration));
    }

    [Fact]
    public void An_unknown_name_is_refused_with_the_known_names()
    {
        var error = Assert.Throws<ArgumentException>(
            () => CatalogOf(Source("a", 1)).ListAsync(options: new() { Registrations = ["z"] }));

        Assert.StartsWith(
            "No registration is named 'z'. Registered names: a.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Sorted_listing_that_take_cuts_is_truncated(int registrations)
    {
        var catalog = CatalogOf([.. Enumerable.Range(0, registrations).Select(static i => Source($"r{i}", 10))]);

        var result = await catalog.ListAsync(new ProductQuery { Sort = new ProductSort(ProductSortKey.Name), Take = 3 })
            .ToResultAsync();

        Assert.Equal(3, result.Products.Count);
        Assert.False(result.Report.IsComplete);
        Assert.All(
            result.Report.Registrations,
            static report => Assert.Equal((ListingOutcome.Truncated, true), (report.Outcome, report.EndedByTake)));
    }

    [Fact]
    public async Task Take_counts_over_all_registrations()
    {
        var listing = CatalogOf(Source("a", 500), Source("b", 500)).ListAsync(new ProductQuery { Take = 30 });

        var result = await listing.ToResultAsync();

        Assert.Equal((30, 30L), (result.Products.Count, result.Report.Products));
        Assert.All(result.Report.Registrations, static registration => Assert.True(registration.EndedByTake));
    }

    [Fact]
    public async Task Listings_ended_by_take_always_report_it()
    {
        for (var i = 0; i < 100; i++)
        {
            var listing = CatalogOf(Source("a", 500), Source("b", 500), Source("c", 500), Source("d", 500))
                .ListAsync(new ProductQuery { Take = 110 });
            var result = await listing.ToResultAsync();
            Assert.All(
                result.Report.Registrations,
                static registration => Assert.True(registration.EndedByTake, registration.Reason));
        }
    }

    [Fact]
    public async Task A_fake_catalog_can_return_given_listings()
    {
        var catalog = NSubstitute.Substitute.For<IProductCatalog>();
        var listing = CatalogListing.FromListings(
            ProductListing.FromPages([new ProductPage([TestProduct.Create("1")])]));
        NSubstitute.SubstituteExtensions.Returns(catalog.ListAsync(), listing);

        Assert.Equal(["1"], (await catalog.ListAsync().ToResultAsync()).Products.Ids());
    }

    [Fact]
    public void An_empty_list_of_names_is_refused() =>
        Assert.Throws<ArgumentException>(
            () => CatalogOf(Source("a", 1)).ListAsync(options: new() { Registrations = [] }));

    [Fact]
    public async Task A_slow_vendor_does_not_delay_the_others()
    {
        var released = new TaskCompletionSource();
        var slow = new FakeSource(1)
        {
            Item = _ =>
            {
                released.Task.Wait(TestContext.Current.CancellationToken);
                return TestProduct.Create("s");
            },
        };
        await using var products = CatalogOf(("slow", slow), Source("fast", 3)).ListAsync().GetAsyncEnumerator();

        Assert.True(await products.MoveNextAsync());
        Assert.Equal("fast", products.Current.Registration);
        released.SetResult();
    }

    [Fact]
    public async Task A_sorted_catalog_merges_the_sorted_listings()
    {
        var query = new ProductQuery { Sort = new ProductSort(ProductSortKey.Name) };

        var products = await CatalogOf(Source("a", 3), Source("b", 3)).ListAsync(query).ToListAsync();

        Assert.Equal(
            ["a/p0", "b/p0", "a/p1", "b/p1", "a/p2", "b/p2"],
            products.Select(static product => $"{product.Registration}/{product.Id}"));
    }

    [Fact]
    public async Task A_second_enumeration_is_refused()
    {
        var listing = CatalogOf(Source("a", 3)).ListAsync();
        await listing.ToResultAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => listing.ToListAsync());
    }

    [Fact]
    public async Task Each_listing_continues_from_its_token_after_take()
    {
        var listing = CatalogOf(Source("a", 50), Source("b", 50)).ListAsync(new ProductQuery { Take = 70 });
        var products = await listing.ToListAsync();
        var reports = listing.Report.Registrations;
        foreach (var report in reports.Where(static report => report.ContinuationToken is not null))
        {
            var (_, source) = Source(report.Registration, 50);
            var pages = source.ToLister(report.Registration).ListAsync().AsPages(report.ContinuationToken);
            products.AddRange((await pages.ToListAsync()).SelectMany(static page => page.Items));
        }

        // A listing that has returned no products has no token: it can only start again.
        var notStarted = reports.Where(static report => report.Products == 0).Sum(static _ => 50);
        var listed = products.Select(static product => (product.Registration, product.Id)).Distinct().Count();
        Assert.Equal(100, listed + notStarted);
    }

    // Pages without a match follow pages that wait in the channel when the catalog has enough.
    [Fact]
    public async Task A_token_does_not_pass_products_that_take_left_out()
    {
        var source = new FakeSource(300) { Item = static i => TestProduct.Create(i < 120 ? $"match{i}" : $"p{i}") };
        var query = new ProductQuery { NameContains = "match", Take = 30 };
        var listing = CatalogOf(("a", source)).ListAsync(query);
        var products = await listing.ToListAsync();
        var token = Assert.Single(listing.Report.Registrations).ContinuationToken;

        var rest = source.ToLister("a").ListAsync(query with { Take = null }).AsPages(token);
        var items = (await rest.ToListAsync()).SelectMany(static page => page.Items);
        products.AddRange(items);

        Assert.Equal(120, products.Select(static product => product.Id).Distinct().Count());
    }

    [Theory]
    [InlineData(60, ListingOutcome.Complete)]
    [InlineData(59, ListingOutcome.Truncated)]
    public async Task A_catalog_that_takes_every_product_is_complete(int take, ListingOutcome expected)
    {
        for (var i = 0; i < 50; i++)
        {
            var listing = CatalogOf(("a", new FakeSource(60))).ListAsync(new ProductQuery { Take = take });
            await listing.ToListAsync();

            Assert.Equal(expected, Assert.Single(listing.Report.Registrations).Outcome);
        }
    }

    [Fact]
    public async Task A_catalog_without_registrations_is_empty_and_complete()
    {
        var result = await CatalogOf().ListAsync().ToResultAsync();

        Assert.Equal((0, true), (result.Products.Count, result.Report.IsComplete));
    }
}
